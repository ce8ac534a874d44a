import { type EventsOf, eventsOf } from '../../analysis/figures/events';
import { yearOf } from '../../analysis/figures/scope';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { LongTable, RowTarget, TableRow } from './overviewPage';

/** Returns the table of the events of a pair or person. */
export function storyTable(of: EventsOf, words: Words, addTarget: (to: RowTarget) => number): LongTable {
	const page = overviewPageWords[words.language];
	const events = eventsOf(of, words);
	const kinds = Object.values(page.story.kinds);
	return {
		id: 'story', caption: page.tables.story, empty: page.empty.story,
		columns: [page.columns.day, page.story.what, page.story.about, page.columns.status].map(label => ({ label, number: false })),
		filters: [
			{ label: page.story.what, all: page.story.any, options: kinds.filter(kind => events.some(({ what }) => what === kind)) },
			{
				label: page.year, all: page.allYears,
				options: [...new Set(events.map(({ day }) => String(yearOf(day))))].sort().reverse(),
			},
		],
		rows: events.map(({ day, what, about, state, warning = false, target }): TableRow => ({
			target: addTarget(target),
			is: [[what], [String(yearOf(day))]],
			cells: [[words.day(day), day], what, about, [state, state, warning]],
		})),
	};
}
