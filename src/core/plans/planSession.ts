import { join, type Uri } from '../text/uri';
import { carriedOver } from '../programme/carriedOver';
import { isDefined } from '../programme/idLocations';
import type { Programme } from '../programme/programme';
import type { Pair } from '../record/pair';
import type { Day } from '../time/days';
import { mapLines, type NewValue } from '../yaml/edit/renderValue';
import type { NewFile, Plan } from './plan';
import { slug } from './names';

export interface SessionRequest {
	readonly programme: Programme;
	readonly pair: Pair;
	/** A meeting that was held, or one that is planned. */
	readonly status: 'done' | 'scheduled';
	readonly date: Day;
	/** On the programme's clock, `HH:MM`. */
	readonly time?: string;
	readonly minutes?: number;
	readonly title?: string;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

export interface SessionPlan extends Plan {
	readonly file: NewFile;
	/** Where to go on writing, as an offset: in the summary of what was held, else at the end. */
	readonly cursor: number;
}

const style = { step: 2, listIndent: 2, longText: 'block' } as const;

/**
 * A session's own file. Its number is the first of its day that neither a file nor an id has, since
 * a session can keep its id in a list, or on another day. What was held carries over the open
 * actions of earlier sessions and is about the pair's open goals; what is planned gets both when it is logged.
 */
export function planSession(request: SessionRequest): SessionPlan {
	const { programme, pair, status, date, time, minutes, title } = request;
	const { id, uri } = freeFile(request);
	const isHeld = status === 'done';
	const goals = isHeld ? openGoals(pair) : [];
	const carried = isHeld ? carriedOver(programme, { pair, date, ...(time !== undefined && { time }) }) : [];
	const head = lines({
		id,
		...(title !== undefined && title.trim() !== '' && { title }),
		date,
		...(time !== undefined && { time }),
		pair: pair.id,
		status,
		...(minutes !== undefined && { minutes }),
		...(goals.length > 0 && { goals }),
	});
	const summary = isHeld ? 'summary: |\n  ' : '';
	const rest = (isHeld ? '\n' : '') + (carried.length > 0 ? lines({ carried }) : '');
	const file = { uri, text: head + summary + rest };
	return { within: programme.folder, create: [file], edit: [], file, cursor: head.length + summary.length };
}

/** The ids of a pair's goals that are still worked on. */
export function openGoals(pair: Pair): readonly string[] {
	return [
		...new Set((pair.goals ?? [])
			.filter(({ state }) => state === undefined || state === 'open')
			.map(({ id }) => id)
			.filter(id => id !== undefined)),
	];
}

function lines(fields: { readonly [key: string]: NewValue }): string {
	return mapLines(fields, 0, style).map(line => `${line}\n`).join('');
}

function freeFile({ programme, pair, date, taken }: SessionRequest): { readonly id: string; readonly uri: Uri } {
	const name = slug(pair.id, 'pair');
	const folder = join(programme.folder, 'sessions', name);
	for (let n = 1; ; n++) {
		const number = String(n).padStart(2, '0');
		const id = `${date}-${name}-${number}`;
		const [uri, other] = ['yaml', 'yml'].map(suffix => join(folder, `${date}-${number}.${suffix}`));
		if (uri !== undefined && other !== undefined && !isDefined(programme, 'session', id) && !taken(uri) && !taken(other)) {
			return { id, uri };
		}
	}
}
