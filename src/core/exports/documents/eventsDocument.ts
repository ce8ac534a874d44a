import { type EventsOf, eventsOf } from '../../analysis/figures/events';
import { describeAnyPair, type AnyPair } from '../../programme/namedPairs';
import { nameOfPerson } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import { escapeHtml } from '../../text/escapeHtml';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { type Document, issuerOf, type Made } from './document';
import { nameOfCohort } from './nameOfCohort';
import { tableParts } from './table';

/** Whose events a document has. */
export type EventsSubject = { readonly pair: AnyPair } | { readonly person: string };

/** Everything that is known of a pair or person in the order of time, to print; without anything that people wrote. */
export function eventsDocument(subject: EventsSubject, of: EventsOf, made: Made, words: Words): Document {
	const { programme } = of;
	const { story, tables: { story: title }, columns, empty } = overviewPageWords[words.language];
	const { brief: { log }, overview } = words;
	const names = (people: readonly string[] = []): string => people.map(person => nameOfPerson(programme, person)).join(', ');
	const name = plainText('pair' in subject ? describeAnyPair(programme, subject.pair) : nameOfPerson(programme, subject.person));
	const events = eventsOf(of, words);
	const cohort = 'pair' in subject ? nameOfCohort(programme, subject.pair.cohort) : undefined;
	return {
		name: `${title}: ${name}`,
		sheets: [{
			letterhead: issuerOf(programme, made).letterhead,
			title,
			facts: [
				...'pair' in subject
					? [[log.mentee, names(subject.pair.mentees)], [log.mentor, names(subject.pair.mentors)]] as const
					: [[overview.people.name, name]] as const,
				[log.programme, [programme.name, ...cohort === undefined ? [] : [cohort]].join(' · ')],
				[story.asOf, words.day(made.today)],
			],
			runningHead: `${title}: ${name}`,
			sections: [
				events.length === 0 ? `<p>${escapeHtml(empty.story)}</p>` : [...tableParts({
					caption: title, hasHeading: true,
					heads: [[columns.day, 18], [story.what, 14], story.about, columns.status],
					rows: events.map(({ day, what, about, state }) => [words.day(day), what, { of: about }, { of: state }]),
				}, words)].join(''),
				`<p class="quiet">${escapeHtml(overview.notes.privacy)}</p>`,
			],
		}],
	};
}
