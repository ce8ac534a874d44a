import { filesAffectedBy } from '../../src/core/programme/index/affectedFiles';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { mergeEntries, sessionEntries } from '../../src/core/views/choices/sessionEntries';
import { parseText } from '../../src/core/files/parseFile';
import { FactsReader } from '../../src/core/files/factsText';
import type { FileFacts } from '../../src/core/files/fileFacts';
import { factsOf } from '../../src/core/files/parsedFile';
import type { RecordIndex } from '../../src/core/programme/index/recordIndex';
import { whatIsNext } from '../../src/core/programme/whatIsNext';
import { finish } from '../../src/core/text/steps';
import type { Row } from '../../src/core/views/row';
import { prepareSessionRows } from '../../src/core/views/sessions/sessionRows';
import { timed, type Figures } from './measure';
import { firstRows, now, words } from './ours';

const reader = new FactsReader();

/** A session's text with other minutes. */
export function withMinutes(text: string, minutes: number): string {
	const line = `minutes: ${String(minutes)}`;
	return /^minutes: /m.test(text) ? text.replace(/^minutes: .*$/m, line) : text.replace(/^visibility: /m, `${line}\nvisibility: `);
}

/** Opens the rows down to a file's pair. Returns the part of a save of the file that is ours, from its text on. */
export function openedAt(index: RecordIndex, { uri, kind, folder, sessions: [saved] }: FileFacts): (text: string) => void {
	const way = wayTo(firstRows(index), ({ pair }) => pair?.id === saved?.pair);
	whatIsNext(index.programmes(), now);
	return text => {
		const file = parseText(uri, { kind, folder }, text);
		const changes = index.apply([{ uri, file: reader.detached(factsOf(file)) }]).get(folder) ?? [];
		const programmes = index.programmes();
		finish(prepareSessionRows(programmes, now));
		let rows = firstRows(index);
		for (const id of way ?? []) {
			rows = rows.find(row => row.id === id)?.children?.() ?? [];
		}
		whatIsNext(programmes, now);
		const programme = index.programmeOf(uri);
		const affected = programme ? filesAffectedBy(changes, programme) : 'all';
		const looked = affected === 'all'
			? []
			: [file, ...[...affected].map(other => index.facts(other)).filter(other => other !== undefined)];
		if (!programme
			|| looked.length === 0
			|| rows.length === 0
			|| looked.some(each => problemsOf(each, programme, now.today, () => undefined).length > 0)) {
			throw new Error(`${uri} was to be shown without problems.`);
		}
	};
}

/** Returns the ids of the rows from a view's first ones to a wanted one. */
function wayTo(rows: readonly Row[], isWanted: (row: Row) => boolean): readonly string[] | undefined {
	const wanted = rows.find(isWanted);
	if (wanted) {
		return [wanted.id];
	}
	for (const { id, kind, children } of rows) {
		const below = children && ['programme', 'cohort', 'group', 'person'].includes(kind) ? wayTo(children(), isWanted) : undefined;
		if (below) {
			return [id, ...below];
		}
	}
	return undefined;
}

/** Its longest step is what holds the event loop. */
export function timeOfChoices(index: RecordIndex): Figures {
	forgetMemoized(index);
	let longest = 0;
	const all = timed(() => choicesOf(index, ms => { longest = Math.max(longest, ms); }));
	return { 'choices: all': all, 'step: choices': longest };
}

/** What was worked out for a programme is memoized until a file changes. */
function forgetMemoized(index: RecordIndex): void {
	const [file] = index.files();
	index.apply(file ? [{ uri: file.uri, file }] : []);
	index.programmes();
}

export function choicesOf(index: RecordIndex, tell: (ms: number) => void = () => undefined): number {
	const all = <T>(steps: Generator<undefined, T>): T => {
		for (;;) {
			const began = performance.now();
			const { done, value } = steps.next();
			tell(performance.now() - began);
			if (done === true) {
				return value;
			}
		}
	};
	return all(mergeEntries(index.programmes().map(programme => all(sessionEntries(programme, words, now, false))))).length;
}
