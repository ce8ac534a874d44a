import type { Layout } from './madeChange';

const block = [
	'# top', 'date: 2021-08-13   # Friday', 'time: "13:00"', 'title: "A: b"   # quoted', 'minutes: 60', 'place: &p Zoom', 'attendance:', '  - person: ayu   # mentor', '    state: present', '  # mentees', '  - made',
	'topics:', '  - one', '', '  # about two', '  - two   # c2', 'goals: [g1]', 'agenda:', '  mentor:', '    - Review   # first', '    # deep', '', '    # above', '    - text: Plans', '      state: discussed', '  mentee: [Career, {text: Leave, state: carried}]',
	'summary: |   # long', '  One.', '', '  Two.', 'decisions:', '  # what we said', '  - One', '    # more of one', '  - "Two"', '  - |', '    Three', '    lines', 'mystery: [1, {a: b}]   # unknown', 'actions:', '  - id: a1', '    text: Read', '    due: 2021-08-27', '    x: y', '  - Write   # soon', '  - id: a2', '    text: \'Send it\'', '    owner: ayu', '    state: done', '    done_on: 2021-08-14', 'links:', '  - title: Slides', '    url: https://a.b/c', '  - https://d.e', 'kind: forum   # open', 'speakers:', '  # the first', '  - name: Ibu Ani', '    role: Guru   # c', '  - Pak Joko', 'approved:   # paraf', '  by: ayu', '  on: 2021-08-16', 'visibility: pair', '# end', '',
].join('\n');
const indonesian = [
	'tanggal: 13 Agustus 2021', 'pukul: 13.00 WIB', 'judul: Rapat', 'kehadiran:', '- orang: Ayu', '  status: hadir', 'agenda:', '- Satu', '- teks: Dua', '  status: dibahas', 'ringkasan: >-', '  Satu baris', '  dilipat.', 'keputusan:', '- Setuju', '-   Lanjut', 'tindak lanjut:', '- teks: Baca', '  pemilik: sari', '  selesai: belum', '- kirim laporan: Siti', 'tautan: [https://a.b]', 'jenis: webinar', 'narasumber:', '- nama: Ani', '  peran: Guru', '- Joko', 'disetujui:', '  oleh: Sari', '',
].join('\n');
const flow = '{date: 2021-08-13, title: x, agenda: [a, {text: b, state: discussed}], decisions: [One, "T w o"], actions: [{id: a1, text: Read}, Write], links: [{title: t, url: u}], goals: [g1], speakers: [{name: Ani, role: Guru}, Joko], approved: {by: ayu, on: 2021-08-16}, attendance: [ayu]}\n';
const lone = 'date: 2021-08-13T13:00+07:00\nagenda: Review # why\ndecisions:\n  One\n  two\nactions:\n  text: Read # it\n  # below\n  note: kept\ngoals: g1\ntopics: t1\nattendance: ayu\nlinks: https://a.b\nspeakers: Ani   # only\napproved: {by: ayu}\nsummary: Short\n';
const marks = 'start: 2021-08-13 13.00–14.30\nagenda:\n  1. A\n  2. B\ndecisions:\n  • Satu\n  • Dua\nactions: |\n  - Baca\n  - Tulis\n';
const flowLines = 'date: 2021-08-13\ndecisions: [\n  One,   # c1\n  # above two\n  Two\n]\nagenda: [ a, b ]\nactions: [\n  {text: x},\n  {text: y},\n]\n';
const empties = 'date: 2021-08-13\ntitle:\nagenda:\ndecisions: []\nactions: ~   # none yet\nlinks: ""\nsummary:   # to write\ntopics:\ngoals: []\nspeakers:\napproved:   # not yet\n';
const indented = (text: string, by: string): string => text.split('\n').map(line => line === '' ? '' : by + line).join('\n');
const texts = [block, indonesian, flow, lone, marks, flowLines, empties, 'date: 2021-08-13', 'date: 2021-08-13\n'];
/** Sessions in every style, in files of every kind. */
export const layouts: readonly Layout[] = texts.flatMap((text): readonly Layout[] => [
	{ kind: 'session', index: 0, text },
	{ kind: 'session', index: 0, text: text.replace(/\n$/, '') },
	{ kind: 'session', index: 0, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` },
	{ kind: 'session', index: 1, text: `# before\ndate: 2020-01-01\ndecisions: [x]\n---\n${text.replace(/\n?$/, '\n')}---\ndate: 2020-01-02\n` },
	...text === flow ? [] : [{
		kind: 'sessionList', index: 1, text: `sessions:\n  - date: 2020-01-01\n  # of this one\n  -\n${indented(text.replace(/\n?$/, '\n'), '    ')}  - date: 2020-01-02\n    decisions: [x]\n`,
	} as const, {
		kind: 'pair', index: 0, text: `id: a\nmentors: [ayu]\nsessions:\n  - # of this one\n${indented(text.replace(/\n?$/, '\n'), '    ')}goals:\n  - text: g\n`,
	} as const],
]);
