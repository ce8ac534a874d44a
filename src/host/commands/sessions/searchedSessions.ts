import { frameOf, type ProgrammeFrame } from '../../../core/programme/memoizedLists';
import type { Session } from '../../../core/record/session';
import { readQuery } from '../../../core/search/query';
import { sessionIndex } from '../../../core/search/sessionTexts';
import { plainLabel } from '../../../core/text/plainText';
import type { Now } from '../../../core/time/instants';
import { foundLine } from '../../../core/views/choices/foundLine';
import type { Words } from '../../../core/words/words';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import type { FoundItem } from '../../ask/askFound';
import { TimeSlice } from '../../platform/timeSlice';
import type { Services } from '../../services';

/** The most sessions of which lines are shown. */
const maxSessions = 30;

/** A session, with the value in it that was found. */
interface Found {
	readonly uri: string;
	readonly id: string;
	readonly path: YamlPath;
}

/** The texts of all sessions, as a search needs them: in memory only, and made in time slices when a search begins. */
class SearchedSessions {
	readonly #store: Services['store'];
	readonly #index = sessionIndex();
	/** What was added to the index, by id in it. */
	readonly #added = new Map<string, { readonly session: Session; readonly programme: ProgrammeFrame }>();
	#isComplete = false;

	constructor(store: Services['store']) {
		this.#store = store;
	}

	/** Whether all sessions have been added once. */
	get isComplete(): boolean {
		return this.#isComplete;
	}

	/** Adds what is new or has changed, and removes what has gone. */
	async update(isCancelled: () => boolean): Promise<void> {
		const slice = new TimeSlice();
		const present = new Set<string>();
		for (const programme of this.#store.index.programmes()) {
			const frame = frameOf(programme);
			for (const session of [...programme.sessions]) {
				const id = `${session.uri}#${session.id}`;
				const before = this.#added.get(id);
				if (!present.has(id) && (before?.session !== session || before.programme !== frame)) {
					this.#index.set(id, { programme: frame, session: await this.#store.detailedSession(session) });
					this.#added.set(id, { session, programme: frame });
				}
				present.add(id);
				if (slice.isOver) {
					await slice.rest();
					if (isCancelled()) {
						return;
					}
				}
			}
		}
		for (const id of [...this.#added.keys()].filter(id => !present.has(id))) {
			this.#index.delete(id);
			this.#added.delete(id);
		}
		this.#isComplete = true;
	}

	/** Returns the lines that were found, best first, each with its session's day and title. */
	search(text: string, words: Words, now: Now): readonly FoundItem<Found>[] {
		return this.#index.search(readQuery(text, now), maxSessions).flatMap(({ value: { session }, line, ranges }) => {
			const { uri, id, date, title } = session;
			// What matches without a line is in the list of sessions.
			return line && ranges.length > 0 ? [{
				label: foundLine(line.text, ranges),
				description: [words.day(date), ...title === undefined ? [] : [plainLabel(title)]].join(' · '),
				value: { uri, id, path: line.place },
			}] : [];
		});
	}
}

const searched = new WeakMap<Services['store'], SearchedSessions>();

/** Returns the texts that were added for earlier searches. They go with the store: nothing is stored. */
export function searchedSessions({ store }: Pick<Services, 'store'>): SearchedSessions {
	const sessions = searched.get(store) ?? new SearchedSessions(store);
	searched.set(store, sessions);
	return sessions;
}
