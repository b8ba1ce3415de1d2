// The recurrence of one LSTM direction over packed sequences, and its gradient (Hochreiter and Schmidhuber 1997),
// for train/lstm.py: PyTorch's own takes twice as long on a CPU. One thread; plain sums in a fixed order.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

extern "C" void cblas_sgemm(int order, int ta, int tb, int m, int n, int k, float alpha, const float *a, int lda,
                            const float *b, int ldb, float beta, float *c, int ldc);
static const int ROW = 101, NO = 111, YES = 112;

// Clipped: with -ffast-math a division by infinity is no 0.
static inline float clip(float x) { return std::min(std::max(x, -30.0f), 30.0f); }
static inline float sigmoid(float x) { return 1.0f / (1.0f + expf(clip(-x))); }
static inline float tanhyp(float x) { return 2.0f / (1.0f + expf(clip(-2.0f * x))) - 1.0f; }

// sizes[t]: rows of time t; packed rows of t follow those of t - 1. Gates come in as sums (N x 4h, order i f g o)
// and leave as activations.
extern "C" void lstm_forward(int steps, const long *sizes, int h, int reverse, const float *whh, float *gates, float *c,
                             float *hidden) {
  std::vector<long> at(steps + 1, 0);
  for (int t = 0; t < steps; t++) at[t + 1] = at[t] + sizes[t];
  for (int k = 0; k < steps; k++) {
    int t = reverse ? steps - 1 - k : k, p = reverse ? t + 1 : t - 1;
    long rows = sizes[t], before = p < 0 || p >= steps ? 0 : std::min(sizes[t], sizes[p]);
    float *g = gates + at[t] * 4 * h;
    if (before) cblas_sgemm(ROW, NO, YES, before, 4 * h, h, 1, hidden + at[p] * h, h, whh, h, 1, g, 4 * h);
    for (long r = 0; r < rows; r++) {
      float *q = g + r * 4 * h, *cell = c + (at[t] + r) * h, *out = hidden + (at[t] + r) * h;
      const float *last = r < before ? c + (at[p] + r) * h : nullptr;
      for (int j = 0; j < 2 * h; j++) q[j] = sigmoid(q[j]);
      for (int j = 2 * h; j < 3 * h; j++) q[j] = tanhyp(q[j]);
      for (int j = 3 * h; j < 4 * h; j++) q[j] = sigmoid(q[j]);
      if (last) for (int j = 0; j < h; j++) cell[j] = q[j] * q[2 * h + j] + q[h + j] * last[j];
      else for (int j = 0; j < h; j++) cell[j] = q[j] * q[2 * h + j];
      for (int j = 0; j < h; j++) out[j] = q[3 * h + j] * tanhyp(cell[j]);
    }
  }
}

// Turns activations into gradients of the sums, in place; before_hidden: the state each row came from (zeros for none).
extern "C" void lstm_backward(int steps, const long *sizes, int h, int reverse, const float *whh, float *gates,
                              const float *c, const float *hidden, const float *grad, float *before_hidden) {
  std::vector<long> at(steps + 1, 0);
  for (int t = 0; t < steps; t++) at[t + 1] = at[t] + sizes[t];
  std::vector<float> dh(sizes[0] * h, 0.0f), dc(sizes[0] * h, 0.0f);
  for (int k = steps - 1; k >= 0; k--) {
    int t = reverse ? steps - 1 - k : k, p = reverse ? t + 1 : t - 1;
    long rows = sizes[t], before = p < 0 || p >= steps ? 0 : std::min(sizes[t], sizes[p]);
    float *g = gates + at[t] * 4 * h;
    for (long r = 0; r < rows; r++) {
      float *q = g + r * 4 * h, *carry = dc.data() + r * h, *dhr = dh.data() + r * h;
      const float *cell = c + (at[t] + r) * h, *up = grad + (at[t] + r) * h;
      const float *last = r < before ? c + (at[p] + r) * h : nullptr;
      for (int j = 0; j < h; j++) {
        float i = q[j], f = q[h + j], n = q[2 * h + j], o = q[3 * h + j], tc = tanhyp(cell[j]), d = up[j] + dhr[j];
        float d_cell = d * o * (1 - tc * tc) + carry[j], was = last ? last[j] : 0.0f;
        q[j] = d_cell * n * i * (1 - i);
        q[h + j] = d_cell * was * f * (1 - f);
        q[2 * h + j] = d_cell * i * (1 - n * n);
        q[3 * h + j] = d * tc * o * (1 - o);
        carry[j] = d_cell * f;
      }
    }
    if (before) {
      cblas_sgemm(ROW, NO, NO, before, h, 4 * h, 1, g, 4 * h, whh, h, 0, dh.data(), h);
      memcpy(before_hidden + at[t] * h, hidden + at[p] * h, before * h * sizeof(float));
    }
    // Rows of the next time that have no later state start from zero.
    if (!reverse && p >= 0)
      for (long r = rows; r < sizes[p]; r++) memset(dh.data() + r * h, 0, h * 4), memset(dc.data() + r * h, 0, h * 4);
  }
}
