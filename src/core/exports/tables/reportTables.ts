import type { Steps } from '../../text/steps';
import type { Words } from '../../words/words';
import { pairsTable } from './pairsTable';
import { peopleTable } from './peopleTable';
import { sessionsTable } from './sessionsTable';
import { summaryTable } from './summaryTable';
import type { Reported, Table, TableId } from './table';

/** Makes one table of a report. Yields every few milliseconds. */
export function* reportTable(id: TableId, reported: readonly Reported[], words: Words): Steps<Table> {
	switch (id) {
		case 'summary':
			return yield* summaryTable(reported, words);
		case 'pairs':
			return yield* pairsTable(reported, words);
		case 'people':
			return yield* peopleTable(reported, words);
		case 'sessions':
			return yield* sessionsTable(reported, words);
	}
}
