import * as vscode from 'vscode';
import type { FolderFile, FolderMerged } from '../../../core/merge/folder/folder';
import type { Answers, Choice } from '../../../core/merge/merge';
import { describeMerge } from '../../../core/pages/merge/describeMerge';
import type { NothingToMerge } from '../../../core/pages/merge/mergePage';
import { type MergeSubject, readMergeRequest, type ShowMerge } from '../../../core/pages/merge/protocol';
import type { Uri } from '../../../core/text/uri';
import type { Day } from '../../../core/time/days';
import { mergingWords } from '../../../core/words/lateWords';
import { Disposable } from '../../platform/disposable';
import { UserError } from '../../platform/userError';
import type { PageContent, PageServices } from '../page';

/** The words of the page. */
export type MergingWords = typeof mergingWords['en'];

/** The versions that a page shows. */
export interface Prepared {
	readonly name: string;
	/** The folder that the paths are relative to. */
	readonly root: Uri;
	readonly files: readonly FolderFile[];
	readonly merge: (answers: Answers) => FolderMerged | Promise<FolderMerged>;
	/** Who made what the other side has, where that is known and one person. */
	readonly author?: { readonly name: string; readonly day: Day };
}

/** Where the versions come from, and what becomes of the answers. */
export interface MergeSource {
	/** Fires when the versions may have changed. */
	readonly onDidChange?: vscode.Event<void>;
	/** Whether *Open as Text* is offered. */
	readonly hasText: boolean;
	/** Reads the versions; or returns what to say where there is nothing to choose from. */
	readonly prepare: (words: MergingWords) => Promise<Prepared | NothingToMerge>;
	/** What *Finish* does, in a sentence. */
	readonly says: (merged: FolderMerged, words: MergingWords) => string;
	readonly finish: (prepared: Prepared, merged: FolderMerged, answers: Answers) => Promise<void>;
	/** Opens the text, or what the button of `NothingToMerge` leads to. */
	readonly open: () => Promise<void>;
	readonly dispose: () => void;
}

/** What comes out where every question is answered for one side. */
interface BothSides {
	/** The versions that it is made from. */
	readonly files: Prepared['files'];
	readonly allOurs: FolderMerged;
	readonly allTheirs: FolderMerged;
}

/** The page on which two versions become one. The answers are in memory and in the page's own state. */
export class MergeContent extends Disposable implements PageContent {
	readonly #subject: MergeSubject;
	readonly #source: MergeSource;
	readonly #services: PageServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #ended = this.register(new vscode.EventEmitter<void>());
	readonly onDidEnd = this.#ended.event;
	#answers: Answers = new Map();
	/** What the page shows now: the meaning of the indexes in its requests. */
	#shown: { readonly prepared: Prepared; readonly merged: FolderMerged } | undefined;
	#sides: BothSides | undefined;
	#name = '';
	#isBusy = false;
	/** What the last message asks, as JSON. */
	#asked = '';
	#version = 0;

	constructor(subject: MergeSubject, source: MergeSource, services: PageServices) {
		super();
		this.#subject = subject;
		this.#source = this.register(source);
		this.#services = services;
		if (source.onDidChange) {
			this.register(source.onDidChange(() => { this.#changed.fire(); }));
		}
	}

	get title(): string {
		return this.#name === '' ? this.#words.title : this.#words.tab(this.#name);
	}

	restore(message: unknown): Promise<void> {
		const request = readMergeRequest(message);
		if (request?.type === 'ready' && request.answers && this.#answers.size === 0) {
			this.#answers = new Map(request.answers);
		}
		return Promise.resolve();
	}

	async render(): Promise<ShowMerge> {
		const { store, language: { words }, clock } = this.#services;
		const labels = this.#words;
		const prepared = await this.#source.prepare(labels);
		const merged = 'gone' in prepared ? undefined : await prepared.merge(this.#answers);
		this.#shown = 'gone' in prepared || !merged ? undefined : { prepared, merged };
		this.#name = 'gone' in prepared ? this.#name : prepared.name;
		const answers = [...this.#answers];
		const page = 'gone' in prepared || !merged ? prepared as NothingToMerge : describeMerge({
			...prepared, ...await this.#bothSides(prepared, merged), merged, today: clock.today(), answers: this.#answers, words, labels,
			says: this.#source.says(merged, labels), programmeOf: folder => store.index.programmeIn(folder),
			hasText: this.#source.hasText, isBusy: this.#isBusy,
		});
		// What is chosen is no part of it: a choice and *Finish* can follow each other before the page has shown the choice.
		const asked = JSON.stringify(merged ? [merged.questions, merged.renumbered] : page);
		if (asked !== this.#asked) {
			this.#asked = asked;
			this.#version += 1;
		}
		return { type: 'show', subject: this.#subject, version: this.#version, language: words.language, page, answers };
	}

	async answer(message: unknown): Promise<void> {
		const request = readMergeRequest(message);
		switch (request?.type) {
			case 'choose': {
				const question = this.#fresh(request.version).merged.questions[request.question];
				this.#choose(question?.choices.includes(request.choice) === true ? [[question.key, request.choice]] : []);
				return;
			}
			case 'chooseAll':
				this.#choose(this.#fresh(request.version).merged.questions
					.flatMap(({ key, choices }) => choices.includes(request.choice) ? [[key, request.choice] as const] : []));
				return;
			case 'openText':
				await this.#source.open();
				return;
			case 'finish':
				await this.#finish(this.#fresh(request.version).prepared);
				return;
			default:
		}
	}

	async #bothSides(prepared: Prepared, { questions }: FolderMerged): Promise<BothSides> {
		const { files, merge } = prepared;
		if (this.#sides?.files !== files) {
			const answered = (side: 'ours' | 'theirs'): Answers =>
				new Map(questions.flatMap(({ key, choices }) => choices.includes(side) ? [[key, side] as const] : []));
			this.#sides = { files, allOurs: await merge(answered('ours')), allTheirs: await merge(answered('theirs')) };
		}
		return this.#sides;
	}

	#choose(answers: readonly (readonly [string, Choice])[]): void {
		this.#answers = new Map([...this.#answers, ...answers]);
		this.#changed.fire();
	}

	/** Writes what is chosen, unless the last choice has raised other questions: then the page shows them. */
	async #finish(prepared: Prepared): Promise<void> {
		if (this.#isBusy) {
			return;
		}
		const merged = await prepared.merge(this.#answers);
		if (JSON.stringify([merged.questions, merged.renumbered]) !== this.#asked) {
			return;
		}
		this.#isBusy = true;
		this.#changed.fire();
		try {
			await this.#source.finish(prepared, merged, this.#answers);
			this.#ended.fire();
		} finally {
			this.#isBusy = false;
			this.#changed.fire();
		}
	}

	#fresh(version: number): { readonly prepared: Prepared; readonly merged: FolderMerged } {
		if (version !== this.#version || !this.#shown) {
			throw new UserError(this.#words.changed);
		}
		return this.#shown;
	}

	get #words(): MergingWords {
		return mergingWords[this.#services.language.words.language];
	}
}
