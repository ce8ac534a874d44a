import * as vscode from 'vscode';
import type { Uri } from '../core/files/uri';
import { findPerson } from '../core/programme/findPerson';
import { ownerFrom } from '../core/programme/openActions';
import type { Programme } from '../core/programme/programme';
import { reflectionGroupings, type ReflectionGrouping, type ReflectionsShown } from '../core/rows/reflectionRows';
import { askChoice } from './ask/ask';
import type { Services } from './commands/services';

const memoryKey = 'reflectionsBy';

/** How the Reflections view is grouped, kept for this workspace, and who the reader is in each programme, which is asked of the author's own memory. */
export class ReflectionsChoice implements vscode.Disposable {
	readonly #services: Pick<Services, 'store' | 'author' | 'language' | 'memory'>;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	/** By the programme's folder. Git may have to be asked, so it is not done at every change. */
	readonly #me = new Map<Uri, string | undefined>();
	readonly #subscriptions: vscode.Disposable;
	#by: ReflectionGrouping;

	constructor(services: Pick<Services, 'store' | 'author' | 'language' | 'memory'>) {
		this.#services = services;
		const kept = services.memory.get<unknown>(memoryKey);
		this.#by = reflectionGroupings.find(by => by === kept) ?? 'person';
		const forget = (): void => {
			this.#me.clear();
			void this.#lookUp();
		};
		this.#subscriptions = vscode.Disposable.from(
			services.store.onDidChange(() => { void this.#lookUp(); }),
			services.author.onDidChange(forget),
			vscode.workspace.onDidChangeConfiguration(e => {
				if (e.affectsConfiguration('mentorNotes.me')) {
					forget();
				}
			}),
		);
	}

	get shown(): ReflectionsShown {
		return { by: this.#by, me: programme => this.keyOfMe(programme) };
	}

	/** The reader's key in a programme, as `ownerFrom` gives it; undefined where nobody knows. */
	keyOfMe(programme: Programme): string | undefined {
		const me = this.#me.get(programme.folder);
		// The setting is typed by hand, so capital letters say nothing.
		const person = me === undefined ? undefined : findPerson(programme, me);
		return me === undefined ? undefined : ownerFrom(programme, person?.id ?? person?.name ?? me).key;
	}

	/** Asks what the notes are grouped by. */
	async askGrouping(): Promise<void> {
		const { groupBy } = this.#services.language.words.reflections;
		const choices = reflectionGroupings.map(value => ({ label: groupBy[value], ...(value === this.#by && { iconPath: new vscode.ThemeIcon('check') }), value }));
		const by = await askChoice({ step: 1, totalSteps: 1, title: groupBy.title, placeholder: groupBy.placeholder }, choices);
		if (typeof by === 'string') {
			this.#by = by;
			this.#changed.fire();
			await this.#services.memory.update(memoryKey, by);
		}
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	/** Asks for programmes that nobody was known in so far; who somebody is there can follow from a change of `people.yaml`. */
	async #lookUp(): Promise<void> {
		let found = false;
		for (const programme of this.#services.store.index.programmes()) {
			if (this.#me.get(programme.folder) === undefined) {
				const me = await this.#services.author.of(programme);
				found ||= me !== undefined || !this.#me.has(programme.folder);
				this.#me.set(programme.folder, me);
			}
		}
		if (found) {
			this.#changed.fire();
		}
	}
}
