"""An LSTM layer over packed sequences whose recurrence runs in train/lstm.cpp (built on first use by g++)."""
import ctypes, hashlib, os, subprocess, tempfile
import numpy as np
import torch
from torch import nn

FLAGS = ['-O3', '-ffast-math', '-mavx2', '-mfma', '-fPIC', '-shared', '-l:libopenblas.so.0']


def build():
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'lstm.cpp')
    key = hashlib.sha256(open(source, 'rb').read() + repr(FLAGS).encode()).hexdigest()[:16]
    made = os.path.join(tempfile.gettempdir(), f'onrecord-lstm-{key}.so')
    if not os.path.exists(made):
        draft = f'{made}.{os.getpid()}'
        subprocess.run(['g++', source, '-o', draft] + FLAGS, check=True)
        os.replace(draft, made)
    return ctypes.CDLL(made)


LIBRARY = None


def call(name, *values):
    global LIBRARY
    LIBRARY = LIBRARY or build()
    getattr(LIBRARY, name)(*[ctypes.c_void_p(v.data_ptr()) if torch.is_tensor(v) else ctypes.c_int(v) for v in values])


class Recurrence(torch.autograd.Function):
    @staticmethod
    def forward(ctx, gates, whh, sizes, reverse):
        gates, whh = gates.contiguous().clone(), whh.contiguous()
        h = whh.shape[1]
        cell, hidden = torch.empty(len(gates), h), torch.empty(len(gates), h)
        call('lstm_forward', len(sizes), sizes, h, reverse, whh, gates, cell, hidden)
        ctx.save_for_backward(gates, whh, sizes, cell, hidden)
        ctx.reverse = reverse
        return hidden

    @staticmethod
    def backward(ctx, grad):
        gates, whh, sizes, cell, hidden = ctx.saved_tensors
        h, before = whh.shape[1], torch.zeros_like(hidden)
        call('lstm_backward', len(sizes), sizes, h, ctx.reverse, whh, gates, cell, hidden, grad.contiguous(), before)
        return gates, gates.t() @ before, None, None


class BiLSTM(nn.Module):
    """Both directions over packed rows (N x size), `sizes[t]` rows a time; gives N x 2h. Gate order i f g o."""

    def __init__(self, size, h):
        super().__init__()
        self.x = nn.ModuleList(nn.Linear(size, 4 * h) for _ in range(2))
        self.h = nn.ParameterList(nn.Parameter(torch.empty(4 * h, h)) for _ in range(2))
        for d in range(2):
            for gate in self.x[d].weight.data.chunk(4): nn.init.xavier_uniform_(gate)
            for gate in self.h[d].data.chunk(4): nn.init.orthogonal_(gate)
            nn.init.zeros_(self.x[d].bias); self.x[d].bias.data[h:2 * h] = 1

    def forward(self, x, sizes):
        return torch.cat([Recurrence.apply(self.x[d](x), self.h[d], sizes, d) for d in range(2)], 1)
