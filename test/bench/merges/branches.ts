import { addDays } from '../../../src/core/time/days';
import { YamlDraft } from '../../../src/core/yaml/edit/yamlDraft';
import type { NewValue } from '../../../src/core/yaml/edit/renderValue';
import { type FolderVersions, type Texts, withTexts } from './mergedFolder';

/** A whole number from 0 below the limit. */
export type Draw = (limit: number) => number;

const pairs = [['budi', 'sari'], ['budi', 'andi'], ['dewi', 'rina']] as const;
const day = '2021-08-13';
const sentences = [
	'Membahas hambatan di layanan jarak jauh.', 'Sari mencoba tiga pertanyaan baru.', 'Rencana dibuat untuk dua pekan.',
	'Umpan balik dari atasan sudah diterima.', 'Latihan presentasi berjalan lancar.', 'Data pengguna belum lengkap.', 'Jadwal pekan depan disepakati.',
];
const tasks = ['Baca bab dua', 'Wawancarai tiga pengguna', 'Tulis rencana', 'Kirim ringkasan', 'Siapkan presentasi', 'Hubungi unit lain', 'Periksa data'];
const idOf = (pair: readonly [string, string]): string => pair.join('-');

const oneOf = <T>(draw: Draw, choices: readonly T[]): T => choices[draw(choices.length)] ?? choices[0]!;

/** Makes a programme, and what two people who share it make of it in the same days. */
export function branchesOf(draw: Draw): FolderVersions {
	const base = programmeOf(draw);
	// Whoever works at the same time mostly works on the same pair.
	const pair = oneOf(draw, pairs);
	return { base, ours: workOf(base, draw, pair), theirs: workOf(base, draw, pair) };
}

function programmeOf(draw: Draw): Texts {
	const people = [...new Set(pairs.flat())].map(id => `  - id: ${id}\n    name: ${id[0]?.toUpperCase() ?? ''}${id.slice(1)} Santoso\n    phone: 0812${String(1_000_000 + draw(9_000_000))}\n`);
	return {
		'programme.yaml': 'id: rumah-mentor\nname: Rumah Mentor\nlanguage: id\ntimezone: Asia/Jakarta\n',
		'people.yaml': `people:\n${people.join('')}`,
		...Object.fromEntries(pairs.flatMap(pair => filesOfPair(pair, draw))),
	};
}

function filesOfPair(pair: readonly [string, string], draw: Draw): readonly (readonly [string, string])[] {
	const [mentor, mentee] = pair;
	const id = idOf(pair);
	const files: (readonly [string, string])[] = [[
		`pairs/${id}.yaml`,
		`id: ${id}\nmentors:\n  - ${mentor}\nmentees:\n  - ${mentee}\nstatus: active\ncadence:\n  every: 2 weeks\ngoals:\n  - id: g1\n    text: Berbicara di depan umum\n    updates:\n      - on: 2021-07-20\n        by: ${mentee}\n        percent: 20\n`,
	]];
	for (let n = 4; n >= 0; n--) {
		const date = addDays(day, -14 * n);
		const isDone = n > 0;
		const lines = [oneOf(draw, sentences), oneOf(draw, sentences), oneOf(draw, sentences)];
		files.push([`sessions/${id}/${date}-01.yaml`, [
			`id: ${date}-${id}-01`, `title: Pertemuan ${String(5 - n)}`, `pair: ${id}`, 'mentors:', `  - ${mentor}`, 'mentees:', `  - ${mentee}`,
			`status: ${isDone ? 'done' : 'scheduled'}`, `start: ${date}T13:00+07:00`, 'minutes: 60', 'mode: video',
			...isDone ? [
				'attendance:', `  - person: ${mentee}`, '    state: present', 'summary: |', ...lines.map(line => `  ${line}`), 'decisions:', '  - Bertemu lagi',
				'actions:', '  - id: a1', `    text: ${oneOf(draw, tasks)}`, `    owner: ${mentee}`, `    due: ${addDays(date, 14)}`, '    state: open',
			] : ['agenda:', '  mentor:', '    - Tinjau tindak lanjut'],
			'',
		].join('\n')]);
		if (n === 2) {
			files.push([
				`reflections/${id}/${date}-${mentee}-4p.md`,
				`---\ntype: reflection\nsession: ${date}-${id}-01\nauthor: ${mentee}\ntemplate: 4p@1\nlanguage: id\ndate: ${date}\nvisibility: pair\n---\n# Refleksi\n\n## Peristiwa\n\n${oneOf(draw, sentences)}\n\n## Perasaan\n\nLega.\n\n## Pelajaran\n\n${oneOf(draw, sentences)}\n`,
			]);
		}
	}
	return files;
}

/** One piece of work: changes some texts, or none where there is nothing to do it on. */
type Work = (texts: Texts, draw: Draw, pair: readonly [string, string]) => Texts;

function workOf(base: Texts, draw: Draw, pair: readonly [string, string]): Texts {
	let texts = base;
	for (let left = 1 + draw(6); left > 0; left--) {
		texts = oneOf(draw, works)(texts, draw, draw(4) === 0 ? oneOf(draw, pairs) : pair);
	}
	return texts;
}

const drafted = (texts: Texts, path: string, change: (draft: YamlDraft) => YamlDraft): Texts => {
	const text = texts[path];
	const draft = text === undefined ? undefined : YamlDraft.open(text);
	const changed = draft && change(draft).finish()?.text;
	return changed === undefined ? texts : { ...texts, [path]: changed };
};

const sessionsOf = (texts: Texts, pair: readonly [string, string]): readonly string[] =>
	Object.keys(texts).filter(path => path.startsWith(`sessions/${idOf(pair)}/`));
/** A session of a pair, mostly the last ones. */
const someSession = (texts: Texts, draw: Draw, pair: readonly [string, string]): string => {
	const all = [...sessionsOf(texts, pair)].sort();
	return oneOf(draw, draw(3) === 0 ? all : all.slice(-2));
};
const onSession = (change: (draft: YamlDraft, draw: Draw, text: string) => YamlDraft): Work => (texts, draw, pair) => {
	const path = someSession(texts, draw, pair);
	return drafted(texts, path, draft => change(draft, draw, texts[path] ?? ''));
};
const nextId = (text: string, letter: string): string => {
	const numbers = [...text.matchAll(new RegExp(`id: ${letter}(\\d+)$`, 'gm'))].map(([, digits]) => Number(digits));
	return letter + String(Math.max(0, ...numbers) + 1);
};

const logSession: Work = (texts, draw, pair) => {
	const [mentor, mentee] = pair;
	const id = idOf(pair);
	const date = addDays(day, 1 + draw(10));
	const path = (n: number): string => `sessions/${id}/${date}-${String(n).padStart(2, '0')}.yaml`;
	let n = 1;
	while (texts[path(n)] !== undefined) {
		n++;
	}
	const clock = oneOf(draw, ['T10:00+07:00', 'T13:00+07:00', 'T15:00+07:00', '']);
	return { ...texts, [path(n)]: [
		`id: ${date}-${id}-${String(n).padStart(2, '0')}`, `title: ${oneOf(draw, tasks)}`, `pair: ${id}`, 'mentors:', `  - ${mentor}`, 'mentees:', `  - ${mentee}`,
		'status: done', clock === '' ? `date: ${date}` : `start: ${date}${clock}`, `minutes: ${oneOf(draw, ['60', '90'])}`,
		'summary: |', `  ${oneOf(draw, sentences)}`, `  ${oneOf(draw, sentences)}`, 'actions:', '  - id: a1', `    text: ${oneOf(draw, tasks)}`, `    owner: ${mentee}`,
		'    state: open', '',
	].join('\n') };
};

const works: readonly Work[] = [
	logSession, logSession,
	// The planned meeting is logged.
	(texts, draw, pair) => drafted(texts, `sessions/${idOf(pair)}/${day}-01.yaml`, draft => draft.set(['status'], 'done')
		.set(['minutes'], oneOf(draw, [60, 75, 90])).set(['summary'], `${oneOf(draw, sentences)}\n${oneOf(draw, sentences)}\n`)),
	onSession((draft, draw, text) => draft.append(['actions'], { id: nextId(text, 'a'), text: oneOf(draw, tasks), state: 'open' })),
	onSession((draft, draw, text) => draft.append(['actions'], { id: nextId(text, 'a'), text: oneOf(draw, tasks), state: 'open' })),
	onSession((draft, _, text) => text.includes('id: a1')
		? draft.set(['actions', 0, 'state'], 'done').set(['actions', 0, 'done_on'], day) : draft),
	onSession((draft, draw, text) => text.includes('id: a1') ? draft.set(['actions', 0, 'due'], addDays(day, 7 * (1 + draw(3)))) : draft),
	onSession((draft, draw) => draft.append(['decisions'], oneOf(draw, sentences))),
	onSession((draft, draw, text) => {
		const lines = /summary: \|\n((?: {2}.*\n)+)/.exec(text)?.[1]?.split('\n').map(line => line.trim()).filter(line => line !== '') ?? [];
		const at = draw(lines.length + 1);
		const changed = [...lines.slice(0, at), oneOf(draw, sentences), ...lines.slice(at + draw(2))];
		return draft.set(['summary'], `${changed.join('\n')}\n`);
	}),
	onSession((draft, draw) => draft.set(['title'], oneOf(draw, tasks))),
	onSession((draft, draw, text) => text.includes('attendance') ? draft.set(['attendance', 0, 'state'], oneOf(draw, ['present', 'late', 'excused'])) : draft),
	onSession((draft, draw) => draft.append(['agenda', oneOf(draw, ['mentor', 'mentee'])], oneOf(draw, tasks))),
	onSession((draft, draw) => draft.append(['topics'], oneOf(draw, ['layanan-publik', 'presentasi', 'karier']))),
	onSession((draft, draw) => draft.append(['reflected'], { person: oneOf(draw, ['budi', 'sari']), on: day })),
	// The planned meeting is rescheduled.
	(texts, draw, pair) => drafted(texts, `sessions/${idOf(pair)}/${day}-01.yaml`, draft => {
		const to = addDays(day, 1 + draw(5));
		return draft.set(['start'], `${to}T13:00+07:00`).append(['history'], { on: day, from: day, to, why: 'bentrok' });
	}),
	(texts, draw, pair) => drafted(texts, `pairs/${idOf(pair)}.yaml`, draft =>
		draft.append(['goals'], { id: nextId(texts[`pairs/${idOf(pair)}.yaml`] ?? '', 'g'), text: oneOf(draw, tasks), state: 'open' })),
	(texts, draw, pair) => drafted(texts, `pairs/${idOf(pair)}.yaml`, draft =>
		draft.append(['goals', 0, 'updates'], { on: addDays(day, draw(3)), by: oneOf(draw, pair), percent: oneOf(draw, [40, 50, 60]) })),
	(texts, draw) => drafted(texts, 'people.yaml', draft => {
		const name = oneOf(draw, ['Joko Lubis', 'Putri Siregar', 'Okta Wijaya']);
		return draft.append(['people'], { id: (name.split(' ')[0] ?? '').toLowerCase(), name } satisfies NewValue);
	}),
	(texts, draw) => drafted(texts, 'people.yaml', draft => draft.set(['people', draw(4), 'phone'], `0813${String(1_000_000 + draw(9_000_000))}`)),
	(texts, draw, pair) => {
		const session = someSession(texts, draw, pair);
		const id = /^id: (.*)$/m.exec(texts[session] ?? '')?.[1] ?? '';
		const [author] = [oneOf(draw, pair)];
		const path = `reflections/${idOf(pair)}/${id.slice(0, 10)}-${author}-4p.md`;
		return texts[path] !== undefined ? texts : { ...texts, [path]: `---\ntype: reflection\nsession: ${id}\nauthor: ${author}\ntemplate: 4p@1\nvisibility: pair\n---\n# Refleksi\n\n## Peristiwa\n\n${oneOf(draw, sentences)}\n` };
	},
	(texts, draw, pair) => {
		const path = Object.keys(texts).find(each => each.startsWith(`reflections/${idOf(pair)}/`));
		const heading = oneOf(draw, ['## Peristiwa', '## Perasaan', '## Pelajaran']);
		return path === undefined ? texts : { ...texts, [path]: (texts[path] ?? '').replace(`${heading}\n\n`, `${heading}\n\n${oneOf(draw, sentences)}\n\n`) };
	},
	// A meeting that was written into the wrong pair's folder moves.
	(texts, draw, pair) => {
		const from = someSession(texts, draw, pair);
		const to = oneOf(draw, pairs);
		const path = from.replace(idOf(pair), idOf(to));
		const { [from]: text = '', ...others } = texts;
		return draw(3) > 0 || texts[path] !== undefined ? texts : { ...others, [path]: text.replace(/^pair: .*$/m, `pair: ${idOf(to)}`) };
	},
	(texts, draw, pair) => {
		const gone = someSession(texts, draw, pair);
		return draw(3) > 0 || sessionsOf(texts, pair).length < 3 ? texts : withTexts(texts, { [gone]: undefined });
	},
];
