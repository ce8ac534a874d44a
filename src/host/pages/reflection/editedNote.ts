import type * as vscode from 'vscode';
import { fileRoleOf } from '../../../core/files/layout';
import { type LinePlace, type NoteSources, OpenNote } from '../../../core/pages/reflection/openNote';
import { planTickStep } from '../../../core/plans/reflection/planTickStep';
import { nowIn } from '../../../core/programme/timing';
import { plainText } from '../../../core/text/plainText';
import { nameOf, parentOf } from '../../../core/text/uri';
import { reflectionPageWordsFor, type ReflectionPageWords } from '../../../core/words/reflectionPageWords';
import { UserError } from '../../platform/userError';
import { EditedText } from '../editing/editedText';
import { linkedStep } from '../linkedStep';
import type { ReflectionPageServices } from './reflectionPages';

/** A note that is edited on a page. */
export class EditedNote extends EditedText<NoteSources, OpenNote> {
	readonly #services: ReflectionPageServices;

	constructor(document: vscode.TextDocument, services: ReflectionPageServices) {
		const uri = document.uri.toString();
		const role = fileRoleOf(uri, services.store.index.folders()) ?? { kind: 'reflection', folder: parentOf(uri) ?? uri };
		super(document, services, new OpenNote(uri, role));
		this.#services = services;
	}

	override get sources(): NoteSources | undefined {
		const { store, language: { words }, clock, currentUser } = this.#services;
		const programme = store.index.programmeOf(this.document.uri.toString());
		return programme
			&& { programme, words, labels: this.labels, now: nowIn(programme, clock.now()), me: currentUser.keyOfMe(programme) };
	}

	/** The words of the page. */
	get labels(): ReflectionPageWords {
		return reflectionPageWordsFor(this.#services.language.words.language);
	}

	/** Ticks the box of a line, and the action that it is linked to. Throws a `UserError` with the reason if it can't. */
	async tick(place: LinePlace, done: boolean): Promise<void> {
		const { writer, language: { words } } = this.#services;
		await this.writeDrafts(true);
		await writer.apply(async () => {
			const uri = this.document.uri.toString();
			const text = this.document.getText();
			const { sources } = this;
			this.open.take(text);
			const line = sources && this.open.lineOf(place, sources);
			if (!sources || line === undefined) {
				throw new UserError(words.say.changed(plainText(nameOf(uri))));
			}
			const linked = await linkedStep(this.#services, this.open.linkedAt(line, sources));
			const { programme: { folder }, now: { today } } = sources;
			const plan = planTickStep({ folder, note: { uri, text, line }, done, today, ...linked && { linked } });
			if (plan === 'changed' || !plan) {
				throw new UserError(words.say[plan ?? 'notEditable'](plainText(nameOf(linked?.file.uri ?? uri))));
			}
			return plan;
		});
	}

	protected override get refusals(): ReflectionPageWords {
		return this.labels;
	}

	protected override joined(id: string, theirs: string, mine: string): string {
		return id === 'title' ? `${theirs} / ${mine}` : `${theirs}\n\n${mine}`;
	}
}
