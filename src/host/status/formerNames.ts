import * as vscode from 'vscode';
import { describePair } from '../../core/programme/programme';
import { type FormerMembers, membersToday, namesOfBefore } from '../../core/programme/formerMembers';
import type { Pair } from '../../core/record/pair';
import { plainText } from '../../core/text/plainText';
import type { Uri } from '../../core/text/uri';
import { Disposable } from '../platform/disposable';
import { inform } from '../platform/notify';
import type { Services } from '../services';

type Needed = Pick<Services, 'store' | 'writer' | 'language' | 'clock' | 'report'>;

/** The pair files that a command is changing, which has asked already. */
const asked = new Set<Uri>();

/** Changes a pair's file without an offer afterwards. */
export async function withoutOffer(uri: Uri, change: () => Promise<void>): Promise<void> {
	asked.add(uri);
	try {
		await change();
	} finally {
		asked.delete(uri);
	}
}

/**
 * Offers to write a pair's former people into its held sessions without names, once the pair's file is saved with other people. Only for
 * changes made in VS Code, by typing or by a command that does not ask itself, not for files that Git or another program writes, and not
 * where a change is taken back.
 */
export class FormerNames extends Disposable {
	readonly #services: Needed;
	readonly #ask: typeof inform;
	/** The last saved people of each pair file that has unsaved changes or an open offer. */
	readonly #before = new Map<Uri, FormerMembers>();
	readonly #offered = new Set<Uri>();

	/** `ask` shows a message with buttons. */
	constructor(services: Needed, ask = inform) {
		super();
		this.#services = services;
		this.#ask = ask;
		this.register(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) {
				this.#changes(document);
			}
		}));
		this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => { this.#offer(uri.toString()).catch(services.report); }));
		this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			if (!this.#offered.has(uri.toString())) {
				this.#before.delete(uri.toString());
			}
		}));
	}

	/**
	 * Keeps the people of before a file's first change, which the index has not read yet; VS Code calls a document unsaved only after it.
	 * Text that comes from the disk looks the same, but no save follows, and the next first change replaces what is kept.
	 */
	#changes(document: vscode.TextDocument): void {
		const { store } = this.#services;
		const uri = document.uri.toString();
		const pair = store.scanned ? store.index.facts(uri)?.pair : undefined;
		const programme = pair && store.index.programmeOf(uri);
		if (programme && !this.#offered.has(uri) && !(document.isDirty && this.#before.has(uri))) {
			this.#before.set(uri, membersToday(programme, pair));
		}
	}

	/** Until an offer is answered, there is no second one for the pair. */
	async #offer(uri: Uri): Promise<void> {
		const { store, clock, language } = this.#services;
		const before = this.#before.get(uri);
		if (!before || this.#offered.has(uri)) {
			return;
		}
		if (asked.has(uri) || this.#services.writer.isUndoing) {
			this.#before.delete(uri);
			return;
		}
		this.#offered.add(uri);
		try {
			await store.whenRead();
			const pair = store.index.facts(uri)?.pair;
			const programme = pair && store.index.programmeOf(uri);
			const found = programme && namesOfBefore(programme, pair, before, clock.today(programme));
			if (found) {
				const { message, write } = language.words.say.formerNames;
				const names = ({ mentors = [], mentees = [] }: Pick<Pair, 'mentors' | 'mentees'>): string =>
					plainText(describePair(programme, mentors, mentees));
				if (await this.#ask(message(found.sessions.length, names(found), names(pair)), [write]) === write) {
					const { nameSessions } = await import('../languageFeatures/nameSessions');
					await nameSessions(uri, this.#services, before);
				}
			}
		} finally {
			this.#offered.delete(uri);
			this.#before.delete(uri);
		}
	}
}
