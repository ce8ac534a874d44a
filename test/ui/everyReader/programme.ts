import { sample } from '../../core/analysis/figures/sample';
import { dayFromNow } from '../driver/dayFromNow';

const richNote = `---
type: reflection
session: 2021-09-22-budi-sari-01
author: sari
template: 4p@1
visibility: pair
---
# Belajar mendengar

## Peristiwa

Kata *mereka*[^1], **tiga** kali, lihat <https://example.org/baca> dan [catatan](2021-09-01-sari-4p.md). Kodenya \`antre\`.

![hilang](hilang.png) ![jauh](https://example.org/x.png)

> Layanan itu janji.

| Hari | Jumlah | Selasa | Rabu | Kamis | Jumat | Pekan berikutnya |
|:-----|-------:|--------|------|-------|-------|------------------|
| Senin | 12 | sebelas | sepuluh | sembilan | delapan | tujuh |

\`\`\`
satu baris kode
\`\`\`

## Perasaan

## Pembelajaran

- [ ] satu
- [x] dua

## Penerapan

Menulis ulang balasan.

---

[^1]: Tiga orang warga.
`;

const pair = (mentee: string, more: string): string => `mentors:\n  - budi\nmentees:\n  - ${mentee}\n${more}`;
const session = (pairId: string, days: number, more: string): string =>
	`id: ${pairId}${String(days)}\npair: ${pairId}\ndate: ${dayFromNow(days)}\n${more}`;

/** Names of mentees that are in no other file; people are made up. */
const mentees = ['dewi', 'eko', 'fitri', 'gita', 'hadi', 'intan'];

/**
 * Two programmes, of which every page can be shown with all that it may say: the sample with more pairs, days near the real
 * today, files that can't be read and notes with something to warn of; and an empty one.
 */
export const programmes: Readonly<Record<string, string>> = {
	...Object.fromEntries(Object.entries(sample).map(([path, text]) => [`contoh/${path}`, text])),
	'contoh/people.yaml': `${sample['people.yaml'] ?? ''}${mentees
		.map(id => `  - id: ${id}\n    name: ${id
			.charAt(0)
			.toUpperCase()}${id.slice(1)}${id === 'gita' ? ' Ayuningtyas Kusumawardhani Prameswari Larasati' : ''}\n    role: mentee\n`)
		.join('')}`,
	'contoh/pairs/budi-dewi.yaml': pair(
		'dewi',
		`status: active\ngoals:\n  - id: g1\n    text: Memimpin rapat\n    baseline: 1\n    target: 4\n    due: ${dayFromNow(-5)}\n    updates:\n      - on: ${dayFromNow(-30)}\n        percent: 40\n      - on: ${dayFromNow(-9)}\n        percent: 30\n  - id: g2\n    text: Menulis ringkas\n    due: ${dayFromNow(40)}\n`,
	),
	'contoh/pairs/budi-eko.yaml': pair('eko', 'status: active\n'),
	'contoh/pairs/budi-fitri.yaml': pair('fitri', 'status: on-hold\n'),
	'contoh/pairs/budi-gita.yaml': pair('gita', 'status: completed\ncohort: angkatan-2\n'),
	'contoh/pairs/budi-hadi.yaml': pair('hadi', 'status: ended-early\n'),
	'contoh/pairs/budi-intan.yaml': pair('intan', 'status: pending\n'),
	'contoh/pairs/rusak.yaml': 'mentors:\n\t- budi\n  mentees: [\n',
	'contoh/sessions/budi-dewi/1.yaml': session(
		'budi-dewi',
		-12,
		`status: done\nminutes: 60\ntitle: Rapat pertama\nvalues: [adaptif, kolaboratif]\nsummary: |\n  Kami membahas *susunan rapat*, lihat [bahan](https://example.org/rapat).\n\n  - waktu\n  - keputusan\ndecisions:\n  - Rapat paling lama satu jam\nactions:\n  - id: a1\n    text: Menyusun acara rapat\n    owner: dewi\n    due: ${dayFromNow(-2)}\n  - id: a2\n    text: Mengirim contoh notulen\n    owner: budi\n    due: ${dayFromNow(9)}\n    state: doing\n  - id: a3\n    text: Menanyai dua rekan\n  - id: a4\n    text: Membaca peraturan\n    owner: dewi\n    state: done\n    done_on: ${dayFromNow(0)}\nreflected:\n  - person: dewi\n    on: ${dayFromNow(-11)}\n`,
	),
	'contoh/sessions/budi-dewi/2.yaml': session('budi-dewi', -1, 'status: scheduled\ntitle: Menyiapkan paparan\n'),
	'contoh/sessions/budi-dewi/3.yaml': session(
		'budi-dewi',
		6,
		'time: 10:00\nstatus: scheduled\nmode: video\nplace: Ruang daring\ntitle: Latihan\nagenda:\n  mentor:\n    - Melihat tindak lanjut\n  mentee:\n    - Menutup rapat dengan baik\n',
	),
	'contoh/sessions/budi-dewi/4.yaml': session('budi-dewi', -40, 'status: cancelled\n'),
	'contoh/sessions/budi-dewi/5.yaml': session('budi-dewi', -54, 'status: no-show\n'),
	'contoh/sessions/budi-fitri/1.yaml': session('budi-fitri', -70, 'status: done\nminutes: 30\nmentees: [fitri]\n'),
	'contoh/sessions/budi-gita/1.yaml': session('budi-gita', -20, 'status: done\n'),
	'contoh/reflections/budi-sari/kaya.md': richNote,
	'contoh/reflections/budi-sari/kosong.md': '',
	'contoh/reflections/budi-sari/rusak.md': '---\nsession: [\n---\n# Kepala rusak\n',
	'contoh/reflections/budi-sari/terbuka.md': '---\nsession: tidak-ada\nauthor: sari\nvisibility: private\n---\n# Pribadi, tetapi terbaca\n\nSatu baris.\n',
	'contoh/reflections/budi-dewi/dewi.md': `---\nsession: budi-dewi-12\nauthor: dewi\ntemplate: 4p@1\nvisibility: pair\n---\n# Rapat pertama saya\n\n## Peristiwa\n\nRapatnya singkat.\n\n## Penerapan\n\nSaya ingin memimpin [rapat berikutnya](https://example.org/x).\n`,
	'contoh/daftar.csv': [
		'Nama;Peran;Surel;Unit;Mentor;Angkatan;Golongan',
		'Budi;mentor;budi@kantor.example;Biro Umum;;;IV/a',
		'Joko Susilo, S.Kom.;mentee;joko@kantor.example;Biro Hukum;Budi;Angkatan 3;III/b',
		'Kirana Puspita;mentee;kirana@kantor.example;Biro Umum;Budi;Angkatan 3;III/a',
		'Gita Ayuningtyas Kusumawardani Prameswari Larasati;mentee;;;Budi;Angkatan 3;',
		'',
	].join('\n'),
	'kosong/daftar.csv': 'Nama;Peran;Angkatan\nLestari Wijaya;mentor;\nMega Pratama;mentee;Angkatan 1\nNanda Putri;mentee;Angkatan 2\n',
	'kosong/programme.yaml': 'name: Kosong\nlanguage: id\n',
	'kosong/pairs/ani-ari.yaml': 'mentors: [Ani]\nmentees: [Ari]\n',
};
