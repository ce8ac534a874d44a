import * as vscode from 'vscode';
import { brief, type Brief, sessionsOfBrief } from '../../core/pages/brief/brief';
import { readBriefRequest, type BriefSubject, type ShowBrief } from '../../core/pages/brief/protocol';
import { commandIds } from '../../core/manifest/commands';
import { type AnyPair, describeAnyPair, findPair } from '../../core/programme/namedPairs';
import type { Programme } from '../../core/programme/programme';
import type { DetailsOf } from '../../core/record/session';
import { plainText } from '../../core/text/plainText';
import type { Now } from '../../core/time/instants';
import { tickAction } from '../write/changeFiles';
import { UserError } from '../platform/userError';
import { followLink } from './followLink';
import { openLocation } from './openLocation';
import { newestNote } from './newestNote';
import type { PageContent, PageServices } from './page';

/** Reads the sessions of which a brief shows details. */
export async function detailsForBrief(
	store: PageServices['store'], sources: Parameters<typeof sessionsOfBrief>[0], now: Now,
): Promise<DetailsOf> {
	const sessions = await store.detailed(sessionsOfBrief(sources, now));
	return session => sessions.get(session) ?? {};
}

/** The brief of a pair. */
export class PairBrief implements PageContent {
	readonly #subject: BriefSubject;
	readonly #services: PageServices;
	#shown: Pick<Brief, 'locations' | 'actions' | 'links'> | undefined;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;

	constructor(subject: BriefSubject, services: PageServices) {
		this.#subject = subject;
		this.#services = services;
	}

	get title(): string {
		const { words } = this.#services.language;
		const found = this.#find();
		const names = found && describeAnyPair(found.programme, found.pair);
		return words.brief.page.tab(names !== undefined && plainText(names) || plainText(this.#subject.pair));
	}

	async render(): Promise<ShowBrief> {
		const { store, language: { words }, clock } = this.#services;
		await store.whenRead();
		const found = this.#find();
		const note = found && await newestNote(found.programme, found.pair);
		const details = found && await detailsForBrief(store, found, clock.now());
		const made = details && brief({ ...found, note, details }, words, clock.now());
		const page = made?.page ?? { gone: words.brief.page.gone };
		// An unchanged page keeps its version, so that its requests stay valid when something else in the record changes.
		const actions = made?.actions.map(({ session, index, action }) => [session.uri, session.id, index, action]);
		const text = JSON.stringify([page, made?.locations, actions]);
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
				const target = shown.locations[request.place];
				if (target) {
					await openLocation(this.#services, target.uri, target.at);
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
					const state = request.done ? { is: 'done', on: clock.today(action.programme) } as const : { is: 'open' } as const;
					await tickAction(this.#services, session.uri, { session: session.id, index, text }, state);
				}
				return;
			}
		}
	}

	dispose(): void {
		this.#shown = undefined;
	}

	#find(): { readonly programme: Programme; readonly pair: AnyPair } | undefined {
		const { folder, pair: id } = this.#subject;
		const programme = this.#services.store.index.programmes().find(p => p.folder === folder);
		const pair = programme && findPair(programme, id);
		return programme && pair && { programme, pair };
	}
}
