import * as vscode from 'vscode';
import { brief, type Brief, sharedNotes } from '../../core/pages/brief/brief';
import { readBriefRequest, type BriefSubject, type ShowBrief } from '../../core/pages/brief/protocol';
import { commandIds } from '../../core/manifest/commands';
import { describePair, type Programme } from '../../core/programme/programme';
import type { Pair } from '../../core/record/pair';
import { shareText, type Note, type Shared } from '../../core/files/share';
import { plainText } from '../../core/text/plainText';
import { changeAction, textOf } from '../write/changeFiles';
import { UserError } from '../platform/userError';
import { followLink } from './followLink';
import { openAtPosition } from './openPlace';
import type { PageContent, PageServices } from './page';

/** A pair's brief: shows what their files hold now, and does what the page asks for. */
export class PairBrief implements PageContent {
	readonly #subject: BriefSubject;
	readonly #services: PageServices;
	#shown: Pick<Brief, 'places' | 'actions' | 'links'> | undefined;
	#page = '';
	#version = 0;

	constructor(subject: BriefSubject, services: PageServices) {
		this.#subject = subject;
		this.#services = services;
	}

	get title(): string {
		const { words } = this.#services.language;
		const found = this.#find();
		return words.brief.page.tab(found && plainText(describePair(found.programme, found.pair.mentors ?? [], found.pair.mentees ?? [])) || plainText(this.#subject.pair));
	}

	async render(): Promise<ShowBrief> {
		const { store, language: { words }, clock } = this.#services;
		await store.whenRead();
		const found = this.#find();
		const note = found && await this.#newestNote(found.programme, found.pair);
		const made = found && brief({ ...found, note }, words, clock.now());
		const page = made?.page ?? { gone: words.brief.page.gone };
		// The same page keeps its number, so that a change elsewhere takes no click away.
		const text = JSON.stringify([page, made?.places, made?.actions.map(({ session, index, action }) => [session.uri, session.id, index, action])]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		this.#shown = made;
		return { type: 'show', subject: this.#subject, version: this.#version, language: words.language, page };
	}

	async answer(message: unknown): Promise<void> {
		const { language: { words }, clock } = this.#services;
		const request = readBriefRequest(message);
		if (!request || request.type === 'ready') {
			return;
		}
		if (request.type === 'logSession') {
			const { folder, pair } = this.#subject;
			await vscode.commands.executeCommand(commandIds('logSession')[words.language], { pair: { folder, id: pair } });
			return;
		}
		const shown = request.version === this.#version ? this.#shown : undefined;
		if (!shown) {
			throw new UserError(words.brief.page.changed);
		}
		switch (request.type) {
			case 'open': {
				const place = shown.places[request.place];
				if (place) {
					await openAtPosition(place.uri, place.at);
				}
				return;
			}
			case 'followLink': {
				const { from, hrefs } = shown.links[request.part];
				const href = hrefs[request.link];
				if (href !== undefined) {
					await followLink(href, vscode.Uri.parse(from), words);
				}
				return;
			}
			case 'tickAction': {
				const action = shown.actions[request.action];
				if (action) {
					const { session, index, action: { text = '' } } = action;
					await changeAction(this.#services, session.uri, { session: session.id, index, text }, request.done ? { is: 'done', on: clock.today() } : { is: 'open' });
				}
				return;
			}
		}
	}

	dispose(): void {
		this.#shown = undefined;
	}

	#find(): { readonly programme: Programme; readonly pair: Pair } | undefined {
		const { folder, pair: id } = this.#subject;
		const programme = this.#services.store.index.programmes().find(p => p.folder === folder);
		const pair = programme?.pairs.get(id);
		return programme && pair && { programme, pair };
	}

	/** The index holds no bodies: the note is read when it is shown, and counts as shared only by what it says then. */
	async #newestNote(programme: Programme, pair: Pair): Promise<Shared<Note> | undefined> {
		for (const shared of sharedNotes(programme, pair)) {
			const text = await textOf(shared.uri).catch(() => undefined);
			const note = text === undefined ? undefined : shareText(shared, programme.folder, text);
			if (note) {
				return note;
			}
		}
		return undefined;
	}
}
