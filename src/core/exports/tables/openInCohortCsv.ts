import type { OpenInCohort } from '../../plans/pair/handOver/openInCohort';
import { describePairInFull, nameOfPerson, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { handingOverWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { csvLine } from './csv';

/** Renders what is open in the pairs of a cohort as CSV, a line for each thing, with the byte order mark that Excel needs. */
export function openInCohortCsv(programme: Programme, open: readonly OpenInCohort[], words: Words): string {
	const { columns, kinds } = handingOverWords[words.language].close;
	const rows = open.flatMap(({ pair, actions, goals, planned, toLog, unreflected }) => {
		const who = plainText(describePairInFull(programme, pair.mentors ?? [], pair.mentees ?? []));
		const row = (what: string, text = '', owner = '', day = ''): readonly string[] => [who, what, plainText(text, 1_000), plainText(owner), day];
		const ofSession = (what: string) => ({ title, date }: Session): readonly string[] => row(what, title, '', date);
		return [
			...actions.map(({ action, due }) =>
				row(kinds.action, action.text, action.owner === undefined ? '' : nameOfPerson(programme, action.owner), due)),
			...goals.map(({ goal }) => row(kinds.goal, goal.text, '', goal.due)),
			...planned.map(ofSession(kinds.planned)),
			...toLog.map(ofSession(kinds.toLog)),
			...unreflected.map(ofSession(kinds.reflection)),
		];
	});
	return '\ufeff' + [[columns.pair, columns.what, columns.text, columns.owner, columns.day], ...rows].map(row => csvLine(row)).join('');
}
