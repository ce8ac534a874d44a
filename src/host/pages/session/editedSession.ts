import type * as vscode from 'vscode';
import { fileRoleOf } from '../../../core/files/layout';
import { changesOfCaptured } from '../../../core/pages/session/capture/changesOfCaptured';
import { asNote, readCapture } from '../../../core/pages/session/capture/readCapture';
import type { PageChange } from '../../../core/pages/session/fields';
import { type ChangeSources, OpenSession } from '../../../core/pages/session/openSession';
import { sideOf } from '../../../core/programme/attendees';
import { nowIn } from '../../../core/programme/timing';
import { parentOf } from '../../../core/text/uri';
import { sessionPageWordsFor, type SessionPageWords } from '../../../core/words/sessionPageWords';
import { EditedText } from '../editing/editedText';
import type { SessionPageServices } from './sessionPages';

/** A session that is edited on a page. */
export class EditedSession extends EditedText<ChangeSources, OpenSession> {
	readonly #services: SessionPageServices;

	/** Without the id of a session, the first one of the document. */
	constructor(document: vscode.TextDocument, services: SessionPageServices, sessionId: string | undefined) {
		const uri = document.uri.toString();
		const role = fileRoleOf(uri, services.store.index.folders()) ?? { kind: 'session', folder: parentOf(uri) ?? uri };
		super(document, services, new OpenSession({ uri, role }, sessionId));
		this.#services = services;
	}

	/** What texts are read with; undefined while the programme is not known. */
	override get sources(): ChangeSources | undefined {
		const { store, language: { words }, clock } = this.#services;
		const programme = store.index.programmeOf(this.document.uri.toString());
		return programme && { programme, now: nowIn(programme, clock.now()), words, labels: this.labels };
	}

	/** The words of the page. */
	get labels(): SessionPageWords {
		return sessionPageWordsFor(this.#services.language.words.language);
	}

	protected override get refusals(): SessionPageWords {
		return this.labels;
	}

	protected override joined(id: string, theirs: string, mine: string): string {
		return id === 'summary' ? `${theirs}\n\n${mine}` : `${theirs} / ${mine}`;
	}

	/** Writes changes that were made at once, after what was typed before. `changes` are computed in the session that it leaves. */
	async change(changes: () => readonly PageChange[]): Promise<void> {
		await this.writeDrafts(true);
		await this.write(({ programme }) => this.open.plan(programme, changes()));
	}

	/** Writes a captured text. Returns whether it was written. */
	async file(text: string, isNote: boolean): Promise<boolean> {
		await this.writeDrafts(false);
		return this.write(sources => {
			const { open: { session } } = this;
			const { programme, now: { today } } = sources;
			if (!session) {
				return [];
			}
			const captured = isNote ? asNote(text) : readCapture(text, { ...sources, session });
			const side = sideOf(programme, session, this.#services.currentUser.keyOfMe(programme));
			return this.open.plan(programme, changesOfCaptured(captured, session, side, today));
		});
	}
}
