import * as vscode from 'vscode';
import { type NoteSources, OpenNote } from '../../../core/pages/reflection/openNote';
import { nowIn } from '../../../core/programme/timing';
import { reflectionPageWordsFor, type ReflectionPageWords } from '../../../core/words/reflectionPageWords';
import { asksQuestions } from '../../languageFeatures/noteHelp';
import { EditedText } from '../editing/editedText';
import type { ReflectionPageServices } from './reflectionPages';

/** A note that is edited on a page. */
export class EditedNote extends EditedText<NoteSources, OpenNote> {
	readonly #services: ReflectionPageServices;

	constructor(document: vscode.TextDocument, services: ReflectionPageServices) {
		super(document, services, new OpenNote(document.uri.toString()));
		this.#services = services;
	}

	override get sources(): NoteSources | undefined {
		const { store, language: { words }, clock, currentUser } = this.#services;
		const programme = store.index.programmeOf(this.document.uri.toString());
		return programme && {
			programme, words, labels: this.labels, now: nowIn(programme, clock.now()), me: currentUser.keyOfMe(programme),
			wantsQuestions: asksQuestions(this.document.uri),
		};
	}

	/** The words of the page. */
	get labels(): ReflectionPageWords {
		return reflectionPageWordsFor(this.#services.language.words.language);
	}

	protected override get refusals(): ReflectionPageWords {
		return this.labels;
	}

	protected override joined(id: string, theirs: string, mine: string): string {
		return id === 'title' ? `${theirs} / ${mine}` : `${theirs}\n\n${mine}`;
	}
}
