"""Trains the network of src/language/net: tags, trees and names of English, jointly.

Reads what train/examples.ts prepared. Teachers (large) learn from the gold alone; the student (small)
learns from the gold and from raw text that the teachers have read (self-training by an ensemble; Li et
al. 2014, Hinton et al. 2015). One thread, fixed seeds: the same bytes on the same build of PyTorch.

  network.py teach  DATA OUT.pt --seed N [sizes]
  network.py label  DATA LABELS.npz TEACHER.pt...
  network.py learn  DATA LABELS.npz OUT.pt [sizes]
  network.py export DATA MODEL.pt OUT
  network.py score  DATA MODEL.pt...
"""
import argparse, copy, json, math, random, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from lstm import BiLSTM
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, PackedSequence

KINDS = {'int32': np.int32, 'float32': np.float32, 'uint8': np.uint8, 'int16': np.int16}
BUCKETS = 19
SLOPE = 0.1


class Data:
    """The prepared numbers: the tables of word types, and by set its sentences."""

    def __init__(self, path):
        raw = open(path, 'rb').read()
        cut = raw.index(b'\n') + 1
        self.meta = json.loads(raw[:cut])
        self.arrays, at = {}, cut
        for name, kind, length in self.meta['arrays']:
            dtype = np.dtype(KINDS[kind])
            self.arrays[name] = np.frombuffer(raw, dtype, length, at)
            at += length * dtype.itemsize
        a = self.arrays
        vectors = a['vectors'].reshape(-1, 100).copy()
        vectors *= 0.5 / vectors[np.abs(vectors).sum(1) > 0].std()
        np.clip(vectors, -2.5, 2.5, out=vectors)
        self.vectors = torch.from_numpy(np.concatenate([np.zeros((1, 100), np.float32), vectors]))
        self.row, self.feature, self.type_end = a['type.row'], a['type.feature'], a['type.end']
        self.tags, self.relations, self.names = self.meta['tags'], self.meta['relations'], self.meta['names']

    def sentences(self, name, longest=10 ** 9):
        """(set, from, to) of each sentence of a set."""
        end = self.arrays[name + '.end']
        start = np.concatenate([[0], end[:-1]])
        return [(name, int(f), int(t)) for f, t in zip(start, end) if 0 < t - f <= longest]


class Batch:
    """Sentences of about one length, padded. Labels -1 are not learned."""

    def __init__(self, data, sentences, labels=None, loosen=None):
        sentences = sorted(sentences, key=lambda s: s[1] - s[2])
        n, longest = len(sentences), sentences[0][2] - sentences[0][1]
        self.sentences = sentences
        self.lengths = torch.tensor([t - f for _, f, t in sentences])
        def column(key, fill):
            out = np.full((n, longest), fill, np.int64)
            for i, (s, f, t) in enumerate(sentences):
                source = labels.get(s + '.' + key) if labels is not None else None
                out[i, :t - f] = (source if source is not None else data.arrays[s + '.' + key])[f:t]
            return torch.from_numpy(out)
        types = column('type', 0).numpy()
        unique, inverse = np.unique(types, return_inverse=True)
        self.inverse = torch.from_numpy(inverse.reshape(types.shape))
        self.row = torch.from_numpy(data.row[unique].astype(np.int64))
        counts = data.type_end[unique + 1] - data.type_end[unique]
        self.offset = torch.from_numpy(np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64))
        self.feature = torch.from_numpy(
            np.concatenate([data.feature[data.type_end[u]:data.type_end[u + 1]] for u in unique]).astype(np.int64))
        glue = column('glue', 0)
        if loosen is not None:  # word lists without spacing are read too
            glue = glue * (torch.rand(n, 1, generator=loosen) > 0.15)
        self.context = column('casing', 0) * 4 + glue
        self.gazetteer = column('gazetteer', 0)
        self.mask = torch.arange(longest)[None] < self.lengths[:, None]
        self.tag, self.head = column('tag', -1), column('head', -1)
        self.relation, self.name = column('relation', -1), column('name', -1)
        self.weight = None
        if labels is not None and sentences[0][0] == 'raw':
            self.weight = {}
            for key in ('tag', 'head', 'name'):
                out = np.zeros((n, longest), np.float32)
                for i, (s, f, t) in enumerate(sentences):
                    out[i, :t - f] = labels['raw.' + key + '.sure'][f:t]
                self.weight[key] = torch.from_numpy(out)


def batches(data, sentences, words, rng=None, **kw):
    """Cuts sentences into batches of about so many words, of like lengths, in random order."""
    key = (lambda s: s[2] - s[1] + rng.random() * 4) if rng else (lambda s: s[2] - s[1])
    groups, group, size = [], [], 0
    for s in sorted(sentences, key=key):
        length = s[2] - s[1]
        if group and max(size, length) * (len(group) + 1) > words:
            groups.append(group); group, size = [], 0
        group.append(s); size = max(size, length)
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    return groups


def shared_dropout(x, p, training):
    """One mask for all words of a sentence (Gal and Ghahramani 2016)."""
    if not training or p == 0:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= p).float() / (1 - p)


def bucket(distance):
    """Sign and size of how far the head stands; 0 is the root."""
    size = torch.bucketize(distance.abs(), torch.tensor([2, 3, 4, 5, 7, 10, 15, 25]), right=True)
    return 1 + size + torch.where(distance > 0, 0, 9)


class Network(nn.Module):
    def __init__(self, data, o):
        super().__init__()
        self.o, self.labels = o, data.names
        self.register_buffer('vectors', data.vectors)
        self.bag = nn.EmbeddingBag(data.meta['rows'], o.bag, mode='sum')
        nn.init.normal_(self.bag.weight, 0, 0.08)
        self.context = nn.Embedding(12, 12)
        self.gazetteer = nn.Embedding(16, 20)
        size = 100 + o.bag + 32
        self.layers = nn.ModuleList()
        for layer in range(o.layers):
            self.layers.append(BiLSTM(size if layer == 0 else 2 * o.hidden, o.hidden))
        self.parts = [o.arc, o.arc, o.rel, o.rel, o.tag, o.name]
        self.heads = nn.Linear(2 * o.hidden, sum(self.parts))
        nn.init.xavier_uniform_(self.heads.weight)
        self.arc_u = nn.Parameter(torch.eye(o.arc) * 0.5)
        self.arc_v = nn.Parameter(torch.zeros(o.arc))
        self.arc_root = nn.Parameter(torch.randn(o.arc) * 0.1)
        self.rel_root = nn.Parameter(torch.randn(o.rel) * 0.1)
        self.rel_d = nn.Parameter(torch.randn(BUCKETS, o.rel) * 0.1)
        self.rel_w = nn.Linear(o.rel, len(data.relations))
        self.tag_w = nn.Linear(o.tag, len(data.tags))
        self.name_w = nn.Linear(o.name, len(data.names))

    def forward(self, b):
        o, training = self.o, self.training
        vector = F.embedding(b.row, self.vectors)
        feature = b.feature
        if training:  # the word itself is forgotten at times, so that its letters and neighbours learn to speak
            vector = vector * (torch.rand(vector.shape[0], 1) > o.forget / 2).float()
            keep = torch.ones(len(feature))
            for k in (0, 1):
                keep[b.offset + k] = (torch.rand(len(b.offset)) > o.forget).float()
            word = F.embedding_bag(feature, self.bag.weight, b.offset, mode='sum', per_sample_weights=keep)
        else:
            word = self.bag(feature, b.offset)
        x = torch.cat([torch.cat([vector, word], 1)[b.inverse], self.context(b.context), self.gazetteer(b.gazetteer)], 2)
        x = shared_dropout(x, o.dropin, training)
        packed = pack_padded_sequence(x, b.lengths, batch_first=True)
        sizes, x = packed.batch_sizes, packed.data
        place = pack_padded_sequence(torch.arange(len(b.lengths))[:, None].expand(b.mask.shape), b.lengths, batch_first=True).data
        for layer in self.layers:
            x = layer(x, sizes)
            if training and o.drop:  # one mask for all words of a sentence (Gal and Ghahramani 2016)
                x = x * ((torch.rand(len(b.lengths), x.shape[1]) >= o.drop).float() / (1 - o.drop))[place]
        x = pad_packed_sequence(PackedSequence(x, sizes), batch_first=True, total_length=b.mask.shape[1])[0]
        dep, head, rdep, rhead, tag, name = self.heads(x).split(self.parts, 2)
        act = lambda z: shared_dropout(F.leaky_relu(z, SLOPE), o.drop, training)
        if o.task == 'names': return None, None, self.tag_w(act(tag)), self.name_w(act(name))
        dep, head = act(dep), act(head)
        head = torch.cat([self.arc_root.expand(len(head), 1, -1), head], 1)
        arcs = (dep @ self.arc_u) @ head.transpose(1, 2) + (head @ self.arc_v)[:, None]
        outside = torch.cat([torch.ones(len(x), 1, dtype=torch.bool), b.mask], 1)
        arcs = arcs.masked_fill(~outside[:, None], -1e9)
        rhead = torch.cat([self.rel_root.expand(len(x), 1, -1), rhead], 1)
        return arcs, (rdep, rhead), self.tag_w(act(tag)), self.name_w(act(name))

    def relation(self, parts, head):
        """Scores of relations of each word to the head given (0 the root)."""
        rdep, rhead = parts
        place = torch.arange(1, head.shape[1] + 1)[None]
        near = torch.where(head == 0, torch.zeros_like(head), bucket(place - head))
        z = rdep + rhead.gather(1, head[..., None].expand(-1, -1, rhead.shape[2])) + self.rel_d[near]
        return self.rel_w(shared_dropout(F.leaky_relu(z, SLOPE), self.o.drop, self.training))


def loss_of(net, b):
    arcs, parts, tags, names = net(b)
    total = 0.0
    def part(scores, gold, weight):
        known = (gold >= 0) & b.mask
        if not known.any(): return 0.0
        each = F.cross_entropy(scores[known], gold[known], reduction='none')
        if weight is not None: each = each * weight[known]
        return each.sum() / 100
    w = b.weight or {}
    if net.o.task == 'names':
        return (part(tags, b.tag, w.get('tag')) + net.o.names * part(names, b.name, w.get('name'))) * (100 / b.mask.sum())
    total = total + part(arcs, b.head, w.get('head'))
    if (b.relation >= 0).any():
        total = total + part(net.relation(parts, b.head.clamp(min=0)), b.relation, w.get('head'))
    total = total + part(tags, b.tag, w.get('tag')) + net.o.names * part(names, b.name, w.get('name'))
    return total * (100 / b.mask.sum())


@torch.no_grad()
def score(nets, data, name, words=6000):
    """UPOS, UAS, LAS (greedy heads) and F1 of names, in per cent, of an ensemble."""
    for net in nets: net.eval()
    n = {'words': 0, 'upos': 0, 'uas': 0, 'las': 0}
    found, gold = set(), set()
    upos = np.array([t.split(' ')[0] for t in data.tags])
    main = np.array([r.split(':')[0] for r in data.relations])
    for group in batches(data, data.sentences(name), words):
        b = Batch(data, group)
        f, _ = read(nets, b)
        tag, names = f['tag'], f['name']
        m = b.mask & (b.head >= 0)
        if m.any():
            n['words'] += int(m.sum())
            if 'head' in f:
                same = (f['head'] == b.head)
                n['uas'] += int((same & m).sum())
                r, g = main[f['relation'][m].numpy()], main[b.relation[m].clamp(min=0).numpy()]
                n['las'] += int(((r == g) & same[m].numpy()).sum())
            g = b.tag[m].numpy(); t = upos[tag[m].numpy()]
            n['upos'] += int(((t == upos[np.maximum(g, 0)]) & (g >= 0)).sum())
        for i, length in enumerate(b.lengths.tolist()):
            if (b.name[i, :length] < 0).any(): continue
            for labels, into in ((b.name, gold), (names, found)):
                into |= {(b.sentences[i], *span) for span in spans(labels[i, :length].tolist(), data.names)}
    out = {k: round(100 * n[k] / n['words'], 2) for k in ('upos', 'uas', 'las')} if n['words'] else {}
    for kind in ('PER', 'LOC', 'ORG', ''):
        of = lambda spans: {span for span in spans if span[-1].startswith(kind)}
        if of(gold): out['ner' + kind.lower()] = round(200 * len(of(found) & of(gold)) / len([*of(found), *of(gold)]), 2)
    return out


def spans(labels, names):
    out, start, kind = set(), None, None
    for i, l in enumerate([names[x] for x in labels] + ['O']):
        t = l[2:]
        if start is not None and (l[0] in 'OBS' or t != kind):
            if kind != 'NORP': out.add((start, i, kind))
            start = None
        if l != 'O' and start is None: start, kind = i, t
    return out


def steps_of(names):
    """Scores of steps from one BIOES label to another: 0 where it may follow, else far below."""
    def may(a, z):
        return a[2:] == z[2:] if a[0] in 'BI' and z[0] in 'IE' else a[0] not in 'BI' and z[0] not in 'IE'
    return torch.tensor([[0.0 if may(a, z) else -1e4 for z in names] for a in names])


def viterbi(scores, mask, names):
    """The best valid BIOES labels of each sentence; scores N x L x labels."""
    steps, first = steps_of(names), torch.tensor([-1e4 if n[0] in 'IE' else 0.0 for n in names])
    last = torch.tensor([-1e4 if n[0] in 'BI' else 0.0 for n in names])
    best, back = scores[:, 0] + first, []
    for t in range(1, scores.shape[1]):
        value, place = (best[:, :, None] + steps).max(1)
        inside = mask[:, t, None]
        best = torch.where(inside, value + scores[:, t], best)
        back.append(torch.where(inside, place, torch.arange(len(names))))
    out = torch.zeros(mask.shape, dtype=torch.long)
    out[:, -1] = (best + last).argmax(1)
    for t in range(scores.shape[1] - 1, 0, -1):
        out[:, t - 1] = back[t - 1].gather(1, out[:, t, None])[:, 0]
    return out


def read(nets, b):
    """Labels of a batch, and how sure the ensemble is of tag, head and name."""
    outs = [net(b) for net in nets]
    mean = lambda parts: sum(p.softmax(-1) for p in parts) / len(parts)
    parsers = [(net, o) for net, o in zip(nets, outs) if net.o.task != 'names']
    namers = [o for net, o in zip(nets, outs) if net.o.task == 'names'] or outs
    sure, found = {}, {}
    sure['tag'], found['tag'] = mean([o[2] for _, o in parsers] or [o[2] for o in outs]).max(-1)
    p = mean([o[3] for o in namers])
    found['name'] = viterbi(p.clamp(min=1e-9).log(), b.mask, nets[0].labels)
    sure['name'] = p.gather(2, found['name'][..., None])[..., 0]
    if parsers:
        sure['head'], found['head'] = mean([o[0] for _, o in parsers]).max(-1)
        found['relation'] = mean([net.relation(o[1], found['head']) for net, o in parsers]).argmax(-1)
    return found, sure


NAMED = ['swapped', 'results']
NEWSY = ['newsy']
GOLD = ['ewt', 'gum', 'headlines', 'ewt-cased', 'gum-cased', 'wikigold', 'btc', 'wikigold-cased', 'btc-cased']
CAP = 120


def train(data, o, out, labels=None):
    torch.manual_seed(o.seed); rng = random.Random(o.seed); loosen = torch.Generator().manual_seed(o.seed)
    net = Network(data, o)
    print(sum(p.numel() for p in net.parameters()) - net.bag.weight.numel(), 'weights without the bag', flush=True)
    gold = [s for name in GOLD + (NEWSY if labels is not None else []) if name not in o.without.split(',') for s in data.sentences(name, CAP)]
    named = [s for name in NAMED for s in data.sentences(name, CAP)] if o.task == 'names' or labels is not None else []
    rng.shuffle(named)
    share = len(named) // 4
    raw = data.sentences('raw') if labels is not None else []
    rng.shuffle(raw)
    per_epoch = len(raw) // o.epochs * o.reread if raw else 0
    optimizer = torch.optim.Adam(net.parameters(), lr=o.rate, betas=(0.9, o.beta2), eps=1e-8)
    average = copy.deepcopy(net)
    estimate = lambda: len(batches(data, gold + named[:share], o.batch)) + (len(batches(data, raw[:per_epoch], o.batch)) if raw else 0)
    steps, step, began = estimate() * o.epochs, 0, time.time()
    for epoch in range(o.epochs):
        net.train()
        at = epoch % 4 * share
        groups = batches(data, gold + named[at:at + share], o.batch, rng)
        if raw:
            start = epoch * per_epoch % len(raw)
            groups += batches(data, (raw + raw)[start:start + per_epoch], o.batch, rng)
            rng.shuffle(groups)
        total = 0.0
        for group in groups:
            b = Batch(data, group, labels if group[0][0] == 'raw' else None, loosen)
            done = step / steps
            rate = o.rate * min(1, (step + 1) / 200) * (1 if done < 0.3 else 0.5 * (1 + math.cos(math.pi * (done - 0.3) / 0.7)) + 0.01)
            for g in optimizer.param_groups: g['lr'] = rate
            loss = loss_of(net, b)
            optimizer.zero_grad(); loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step(); step += 1; total += float(loss)
            with torch.no_grad():
                keep = min(0.998, step / (step + 20))
                for a, p in zip(average.parameters(), net.parameters()): a.mul_(keep).add_(p, alpha=1 - keep)
        line = f'epoch {epoch + 1} {time.time() - began:.0f} s loss {total / len(groups):.3f}'
        if (epoch + 1) % o.every == 0 or epoch + 1 == o.epochs:
            for name in ('ewt-dev', 'gum-dev', 'conll-dev', 'worldwide-dev'): line += f' {name} {score([average], data, name)}'
        print(line, flush=True)
    torch.save({'o': vars(o), 'state': average.state_dict()}, out)


def load(data, path):
    saved = torch.load(path)
    net = Network(data, argparse.Namespace(**{'task': 'all', **saved['o']})); net.load_state_dict(saved['state']); net.eval()
    return net


@torch.no_grad()
def label(data, paths, out):
    nets = [load(data, p) for p in paths]
    length = len(data.arrays['raw.type'])
    made = {k: np.full(length, -1, np.int32) for k in ('tag', 'head', 'relation', 'name')}
    sure = {k: np.zeros(length, np.float32) for k in ('tag', 'head', 'name')}
    began = time.time()
    for group in batches(data, data.sentences('raw'), 8000):
        b = Batch(data, group)
        found, how = read(nets, b)
        for i, (_, f, t) in enumerate(b.sentences):
            for key in made: made[key][f:t] = found[key][i, :t - f]
            for key in sure: sure[key][f:t] = how[key][i, :t - f]
    np.savez(out, **{'raw.' + k: v for k, v in made.items()}, **{f'raw.{k}.sure': v for k, v in sure.items()})
    print(f'labelled {length} words in {time.time() - began:.0f} s', flush=True)


def rows8(w):
    """A matrix as bytes: rows of -127..127 and their scales."""
    w = w.detach().float().numpy()
    scale = np.maximum(np.abs(w).max(1), 1e-8) / 127
    return np.rint(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def export(data, path, out):
    """Writes the tensors as src/language/net reads them (8-bit rows with scales, the rest in 32 bits)."""
    net = load(data, path)
    o, arrays = net.o, {}
    def put8(name, w, bias=None):
        arrays[name + '.q'], arrays[name + '.s'] = rows8(w)
        if bias is not None: arrays[name + '.b'] = bias
    padded = torch.cat([data.vectors[1:], torch.zeros(len(data.vectors) - 1, 4)], 1)
    put8('vectors', padded); put8('bag', net.bag.weight)
    for l, layer in enumerate(net.layers):
        for d, side in enumerate('fb'):
            w, name = layer.x[d].weight, f'l{l}{side}'
            if l == 0:
                word, context, gazetteer = w.split([100 + o.bag, 12, 20], 1)
                arrays[name + '.c'] = net.context.weight @ context.t()
                arrays[name + '.g'] = net.gazetteer.weight @ gazetteer.t()
                w = torch.cat([word[:, :100], torch.zeros(len(w), 4), word[:, 100:]], 1)
            put8(name + '.x', w); put8(name + '.h', layer.h[d])
            arrays[name + '.b'] = layer.x[d].bias
    put8('heads', net.heads.weight, net.heads.bias)
    arrays.update({'arc.u': net.arc_u, 'arc.v': net.arc_v, 'arc.root': net.arc_root,
                   'rel.root': net.rel_root, 'rel.d': net.rel_d})
    for name in ('rel', 'tag', 'name'): put8(name + '.w', getattr(net, name + '_w').weight, getattr(net, name + '_w').bias)
    arrays = {k: (v.detach().float().numpy() if torch.is_tensor(v) else v) for k, v in arrays.items()}
    meta = {'hidden': o.hidden, 'layers': o.layers, 'vector': 100, 'vectorPadded': 104, 'bag': o.bag, 'rows': data.meta['rows'],
            'arc': o.arc, 'rel': o.rel, 'tag': o.tag, 'name': o.name, 'tags': data.tags, 'relations': data.relations,
            'names': data.names, 'buckets': BUCKETS, 'contexts': 12, 'gazetteer': 16, 'inputShift': 11, 'stateShift': 14}
    sizes = [[k, len(np.ascontiguousarray(v).tobytes())] for k, v in arrays.items()]
    with open(out, 'wb') as f:
        f.write((json.dumps({'meta': meta, 'sections': sizes}) + '\n').encode())
        for v in arrays.values(): f.write(np.ascontiguousarray(v).tobytes())


def main():
    p = argparse.ArgumentParser()
    p.add_argument('verb'); p.add_argument('data'); p.add_argument('paths', nargs='*')
    for name, default in dict(hidden=160, layers=2, bag=96, arc=96, rel=128, tag=96, name=64, epochs=20, batch=2500, seed=1, every=2, threads=1, reread=1).items():
        p.add_argument('--' + name, type=int, default=default)
    for name, default in dict(rate=2e-3, beta2=0.98, drop=0.25, dropin=0.25, forget=0.2, names=0.5).items():
        p.add_argument('--' + name, type=float, default=default)
    p.add_argument('--task', default='all')
    p.add_argument('--without', default='')
    o = p.parse_args()
    torch.set_num_threads(o.threads); torch.set_flush_denormal(True); torch.use_deterministic_algorithms(True)
    data = Data(o.data)
    if o.verb == 'teach': train(data, o, o.paths[0])
    elif o.verb == 'label': label(data, o.paths[1:], o.paths[0])
    elif o.verb == 'learn': train(data, o, o.paths[1], dict(np.load(o.paths[0])))
    elif o.verb == 'export': export(data, o.paths[0], o.paths[1])
    elif o.verb == 'score':
        nets = [load(data, path) for path in o.paths]
        for name in ('ewt-dev', 'gum-dev', 'btc-dev', 'conll-dev', 'worldwide-dev'): print(name, score(nets, data, name), flush=True)


if __name__ == '__main__':
    main()
