import type { SessionStatus } from '../../../src/core/record/sessionWords';
import { addDays, type Day } from '../../../src/core/time/days';
import { oneOf, type Draw } from './draw';
import type { MadeUpPair } from './pair';
import { comments, decisions, sentences, tasks, titles, topics, values } from './phrases';

/** A meeting of a made-up pair, before it is written down. */
export interface Meeting {
	readonly id: string;
	readonly date: Day;
	readonly status: SessionStatus;
	/** Actions are marked open or done as of this day. */
	readonly today: Day;
	/** The meeting before, whose first action goes on; absent where it has none. */
	readonly before?: string;
	/** Whether the mentee wrote a reflection. */
	readonly reflected: boolean;
}

/** After so many days an action is done, or dropped. */
const actionDays = 60;

/** A session's file, as a mentor and our own commands write it: about 1 KB for one that was held. */
export function sessionText(pair: MadeUpPair, meeting: Meeting, draw: Draw): string {
	const { id, date, status } = meeting;
	const is = (percent: number): boolean => draw(100) < percent;
	const time = `${String(8 + draw(9)).padStart(2, '0')}:${oneOf(draw, ['00', '30'])}`;
	return [
		...(is(12) ? [oneOf(draw, comments)] : []),
		`id: ${id}`,
		`title: ${oneOf(draw, titles)}`,
		`pair: ${pair.id}`,
		...(status === 'done' ? ['mentors:', `  - ${pair.mentor}`, 'mentees:', `  - ${pair.mentee}`] : []),
		...(is(80) ? ['kind: one-on-one'] : []),
		`status: ${status}`,
		...(is(60) ? [`start: ${date}T${time}+07:00`] : [`date: ${date}`, `time: "${time}"`]),
		...(status === 'draft' ? [] : [`minutes: ${oneOf(draw, ['45', '60', '75', '90'])}`, ...modeLines(draw)]),
		...(status === 'done' ? heldLines(pair, draw) : []),
		'goals:',
		...(is(40) ? ['  - g1', '  - g2'] : [`  - ${oneOf(draw, ['g1', 'g2'])}`]),
		'agenda:', '  mentee:', `    - ${oneOf(draw, tasks)}`,
		...(status === 'done' ? whatWasSaid(pair, meeting, draw) : []),
		...(meeting.reflected ? ['reflected:', `  - person: ${pair.mentee}`, `    on: ${addDays(date, 2)}`] : []),
		...(status === 'done' && is(15) ? ['links:', '  - title: Catatan rapat', '    url: https://example.org/catatan'] : []),
		...(is(8)
			? [
				'history:',
				`  - on: ${addDays(date, -3)}`,
				`    from: ${addDays(date, -1)}`,
				`    to: ${date}`,
				'    why: Ada kunjungan mendadak',
			]
			: []),
		'visibility: pair',
		'',
	].join('\n');
}

function modeLines(draw: Draw): readonly string[] {
	const mode = oneOf(draw, ['video', 'video', 'in-person', 'phone', 'chat']);
	return [`mode: ${mode}`, ...(mode === 'in-person' ? ['place: Ruang rapat kecil'] : [])];
}

function heldLines({ mentor, mentee }: MadeUpPair, draw: Draw): readonly string[] {
	return [
		'attendance:', `  - person: ${mentor}`, '    state: present', `  - person: ${mentee}`, `    state: ${oneOf(draw, ['present', 'present', 'present', 'late'])}`,
		'topics:', `  - ${oneOf(draw, topics)}`,
		...(draw(2) === 0 ? ['values:', `  - ${oneOf(draw, values)}`] : []),
	];
}

function whatWasSaid(pair: MadeUpPair, meeting: Meeting, draw: Draw): readonly string[] {
	const { date, before } = meeting;
	const actions = Array.from({ length: 1 + draw(3) }, (_, i) => actionLines(pair, meeting, i + 1, draw));
	return [
		'summary: |', ...sentencesOf(draw), ...(draw(3) === 0 ? ['', ...sentencesOf(draw)] : []),
		'decisions:', `  - ${oneOf(draw, decisions)}`,
		'actions:', ...actions.flat(),
		...(before !== undefined && draw(4) === 0 ? ['carried:', `  - ${before}#a1`] : []),
		...(draw(3) === 0 ? ['approved:', `  by: ${pair.mentor}`, `  on: ${addDays(date, 1)}`] : []),
	];
}

const sentencesOf = (draw: Draw): readonly string[] => Array.from({ length: 2 + draw(2) }, () => `  ${oneOf(draw, sentences)}`);

function actionLines({ mentor, mentee }: MadeUpPair, { date, today }: Meeting, number: number, draw: Draw): readonly string[] {
	const due = addDays(date, 7 + draw(21));
	const state = date > addDays(today, -actionDays)
		? oneOf(draw, ['open', 'doing', 'done'])
		: oneOf(draw, ['done', 'done', 'done', 'done', 'dropped', 'open']);
	return [
		`  - id: a${String(number)}`,
		`    text: ${oneOf(draw, tasks)}`,
		`    owner: ${draw(3) === 0 ? mentor : mentee}`,
		`    due: ${due}`,
		`    state: ${state}`,
		...(state === 'done' ? [`    done_on: ${addDays(date, 1 + draw(6))}`] : []),
		...(draw(2) === 0 ? ['    goal: g1'] : []),
	];
}
