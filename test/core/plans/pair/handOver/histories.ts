import fc from 'fast-check';
import type { Texts } from './handOverOf';

/** The day of the hand-overs. */
export const today = '2022-12-20';
const day = (n: number): string => new Date(Date.UTC(2021, 0, 4) + n * 86_400_000).toISOString().slice(0, 10);

/** What a private note has in it, and what a shared one. */
export const [secret, shared] = ['Only for me', 'For my mentor'];

/** A programme's files, and how the pair that is handed over is found: by its id, or by the names that its sessions have. */
export interface History {
	readonly files: Texts;
	readonly pair: string;
}

const session = fc.record({
	on: fc.integer({ min: 0, max: 714 }),
	of: fc.constantFrom('budi-sari', 'budi-sari', 'other'),
	minutes: fc.option(fc.constantFrom(30, 60, 90)),
	status: fc.constantFrom('done', 'done', 'done', 'cancelled', 'no-show', undefined),
	came: fc.option(fc.constantFrom('present', 'absent', 'excused', 'late')),
	isNamed: fc.boolean(),
	isLoose: fc.boolean(),
	owner: fc.constantFrom('budi', 'sari', 'made', 'ayu', undefined),
	state: fc.constantFrom('open', 'done', undefined),
	goal: fc.option(fc.constantFrom('g1', 'g2')),
});

/** Two years of sessions of a pair and another one, a series that is planned, goals with ids and without, and notes of all kinds. */
export const histories: fc.Arbitrary<History> = fc.record({
	mentees: fc.constantFrom(['sari'], ['sari'], ['sari', 'made', 'Agus']),
	hasFile: fc.constantFrom(true, true, true, false),
	sessions: fc.array(session, { minLength: 1, maxLength: 25 }),
	planned: fc.nat(3),
	goals: fc.array(fc.record({ hasId: fc.boolean(), state: fc.constantFrom('open', 'open', 'reached', 'dropped') }), { maxLength: 4 }),
	note: fc.constantFrom('pair', 'private', undefined),
}).map(({ mentees, hasFile: isWritten, sessions, planned, goals, note }) => {
	const hasFile = isWritten || sessions.every(({ of }) => of === 'other');
	const series = Array.from({ length: planned }, (_, i) => ({
		on: 722 + 7 * i, of: 'budi-sari', minutes: null, status: 'scheduled', came: null, isNamed: i === 1, isLoose: false,
		owner: 'sari', state: undefined, goal: 'g1',
	} as const));
	const all = [...sessions, ...series];
	const made = all.map(({ on, of, minutes, status, came, isNamed, isLoose, owner, state, goal }, i): [string, string] => {
		const date = day(on);
		const isOther = of === 'other';
		const [mentor, side] = isOther ? ['ayu', ['dewi']] : ['budi', mentees];
		const named = isNamed || isLoose || (!hasFile && !isOther);
		return [`sessions/${isLoose ? '' : `${of}/`}${date}-${String(i + 1).padStart(2, '0')}.yaml`, [
			`id: s${String(i)}`, `date: ${date}`,
			...status === undefined ? [] : [`status: ${status}`],
			...named ? [`mentors: [${mentor}]`, `mentees: [${side.join(', ')}]`] : [],
			...minutes === null ? [] : [`minutes: ${String(minutes)}`],
			...came === null ? [] : [`attendance:\n  - {person: ${side[0]}, state: ${came}}`],
			...goal === null ? [] : [`goals: [${goal}]`],
			'actions:', `  - {id: a1, text: T${String(i)}${owner === undefined ? '' : `, owner: ${owner}`}${state === undefined ? '' : `, state: ${state}`}}`, '',
		].join('\n')];
	});
	const first = all.findIndex(({ of }) => of === 'budi-sari');
	const about = `s${String(first)}`;
	const noteOf = (visibility: string | undefined, text: string): string =>
		`---\nsession: ${about}\nauthor: sari\n${visibility === undefined ? '' : `visibility: ${visibility}\n`}---\n\n## Next\n\n${text}\n`;
	const pairFile = ['id: budi-sari', 'mentors: [budi]', `mentees: [${mentees.join(', ')}]`, ...goals.length === 0 ? [] : ['goals:'], ...goals.map(
		({ hasId, state }, i) => `  - {${hasId ? `id: g${String(i + 1)}, ` : ''}text: Goal ${String(i)}, state: ${state}}`,
	), ''].join('\n');
	return {
		pair: hasFile ? 'budi-sari' : JSON.stringify({ is: 'names', mentors: ['budi'], mentees }),
		files: {
			'programme.yaml': 'name: P\nlanguage: en\npolicy:\n  jp: {per: minutes, value: 45}\n',
			'people.yaml': `people:\n${['ayu', 'budi', 'dewi', 'made', 'sari', 'wati'].map(id => `  - {id: ${id}, name: ${id[0]!.toUpperCase()}${id.slice(1)}}\n`).join('')}`,
			...hasFile ? { 'pairs/budi-sari.yaml': pairFile } : {},
			'pairs/other.yaml': 'id: other\nmentors: [ayu]\nmentees: [dewi]\n',
			...note === 'pair' && first >= 0 ? { 'reflections/budi-sari/shared.md': noteOf('pair', shared) } : {},
			...note === 'private' ? { 'reflections/budi-sari/mine.md': noteOf(undefined, secret) } : {},
			'private/.gitignore': '*\n',
			'private/reflections/budi-sari/own.md': noteOf('private', secret),
			'private/pairing.yaml': 'wishes:\n  sari: [wati]\nnot_with:\n  - [sari, budi]\n',
			...Object.fromEntries(made),
		},
	};
});

/** An answer of a hand-over: who the new mentor is, which mentees go along, and what becomes of each action and session in turn. */
export const handOvers = fc.array(fc.record({
	to: fc.constantFrom('wati', 'Putu', 'ayu', 'budi'),
	stay: fc.nat(2),
	fates: fc.array(fc.constantFrom('along', 'along', 'stays', 'dropped'), { minLength: 1, maxLength: 4 }),
	goesAlong: fc.boolean(),
	ends: fc.constantFrom('completed', 'ended-early'),
}), { minLength: 1, maxLength: 3 });
