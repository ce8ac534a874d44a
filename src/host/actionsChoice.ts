import * as vscode from 'vscode';
import type { Uri } from '../core/files/uri';
import { findPerson } from '../core/programme/findPerson';
import { ownerFrom } from '../core/programme/openActions';
import type { Programme } from '../core/programme/programme';
import { actionGroupings, type ActionGrouping, type ActionsShown } from '../core/rows/actionRows';
import { askChoice } from './ask/ask';
import type { Services } from './commands/services';
import { UserError } from './userError';

type Needed = Pick<Services, 'store' | 'language' | 'memory' | 'author'>;

const memoryKeys = { by: 'actionsBy', mineOnly: 'myActionsOnly' } as const;

/** How the Actions view is grouped, and whether it shows only one's own: kept for this workspace, and told to the menus. */
export class ActionsChoice implements vscode.Disposable {
	readonly #services: Needed;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	/** Who one is in each programme, by its folder; asked for only while only one's own are shown. */
	readonly #me = new Map<Uri, string | undefined>();
	readonly #subscriptions: vscode.Disposable;
	#by: ActionGrouping;
	#mineOnly: boolean;

	constructor(services: Needed) {
		this.#services = services;
		const kept = services.memory.get<unknown>(memoryKeys.by);
		this.#by = actionGroupings.find(by => by === kept) ?? 'owner';
		this.#mineOnly = services.memory.get<unknown>(memoryKeys.mineOnly) === true;
		this.#subscriptions = vscode.Disposable.from(
			services.store.onDidChange(() => { void this.#findMe(); }),
			vscode.workspace.onDidChangeConfiguration(e => {
				if (e.affectsConfiguration('mentorNotes.me')) {
					this.#me.clear();
					void this.#findMe();
				}
			}),
		);
		this.#tell();
	}

	get shown(): ActionsShown {
		return { by: this.#by, ...(this.#mineOnly && { only: programme => this.#keyOfMe(programme) }) };
	}

	get mineOnly(): boolean {
		return this.#mineOnly;
	}

	/** Whether it is known who one is, in any programme. */
	get knowsMe(): boolean {
		return [...this.#me.values()].some(me => me !== undefined);
	}

	/** Asks what the actions are grouped by. */
	async askGrouping(): Promise<void> {
		const { groupBy } = this.#services.language.words.actions;
		const choices = [...actionGroupings].map(value => ({ label: groupBy[value], ...(value === this.#by && { iconPath: new vscode.ThemeIcon('check') }), value }));
		const by = await askChoice({ step: 1, totalSteps: 1, title: groupBy.title, placeholder: groupBy.placeholder }, choices);
		if (typeof by === 'string') {
			this.#by = by;
			this.#changed.fire();
			await this.#services.memory.update(memoryKeys.by, by);
		}
	}

	/** Shows only one's own. Throws a `UserError` where nobody knows whose those would be. */
	async showMine(): Promise<void> {
		const { store, language } = this.#services;
		await store.whenRead();
		this.#me.clear();
		await this.#lookUp();
		if (!this.knowsMe) {
			throw new UserError(language.words.actions.unknownMe);
		}
		await this.#keepMineOnly(true);
	}

	async showAll(): Promise<void> {
		await this.#keepMineOnly(false);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	async #keepMineOnly(mineOnly: boolean): Promise<void> {
		this.#mineOnly = mineOnly;
		this.#tell();
		this.#changed.fire();
		await this.#services.memory.update(memoryKeys.mineOnly, mineOnly);
	}

	#tell(): void {
		void vscode.commands.executeCommand('setContext', 'mentorNotes.mineOnly', this.#mineOnly);
	}

	async #findMe(): Promise<void> {
		if (this.#mineOnly && await this.#lookUp()) {
			this.#changed.fire();
		}
	}

	/** Asks for programmes that are new; says whether there were any. Git is asked too, so it is not done at every change. */
	async #lookUp(): Promise<boolean> {
		const unknown = this.#services.store.index.programmes().filter(({ folder }) => !this.#me.has(folder));
		for (const programme of unknown) {
			this.#me.set(programme.folder, await this.#services.author.of(programme));
		}
		return unknown.length > 0;
	}

	/** The setting is typed by hand, so capital letters say nothing. */
	#keyOfMe(programme: Programme): string | undefined {
		const me = this.#me.get(programme.folder);
		const person = me === undefined ? undefined : findPerson(programme, me);
		return me === undefined ? undefined : ownerFrom(programme, person?.id ?? person?.name ?? me).key;
	}
}
