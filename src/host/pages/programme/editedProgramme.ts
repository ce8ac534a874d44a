import type * as vscode from 'vscode';
import { fileRoleOf } from '../../../core/files/layout';
import { OpenProgramme, type ProgrammeSources } from '../../../core/pages/programme/openProgramme';
import type { ProgrammeChange } from '../../../core/plans/programme/programmeChange';
import { nowIn } from '../../../core/programme/timing';
import { parentOf } from '../../../core/text/uri';
import { programmePageWordsFor, type ProgrammePageWords } from '../../../core/words/programmePageWords';
import { EditedText } from '../editing/editedText';
import type { PageServices } from '../page';

/** A programme's file that is edited on a page. */
export class EditedProgramme extends EditedText<ProgrammeSources, OpenProgramme> {
	readonly #services: PageServices;

	constructor(document: vscode.TextDocument, services: PageServices) {
		const uri = document.uri.toString();
		const role = fileRoleOf(uri, services.store.index.folders()) ?? { kind: 'programme', folder: parentOf(uri) ?? uri };
		super(document, services, new OpenProgramme(uri, role));
		this.#services = services;
	}

	override get sources(): ProgrammeSources | undefined {
		const { store, language: { words }, clock } = this.#services;
		const programme = store.index.programmeOf(this.document.uri.toString());
		return programme && { programme, words, labels: this.labels, now: nowIn(programme, clock.now()) };
	}

	/** The words of the page. */
	get labels(): ProgrammePageWords {
		return programmePageWordsFor(this.#services.language.words.language);
	}

	/** Writes changes that were made at once, after what was typed before. `changes` are computed in the file that it leaves. */
	async change(changes: () => readonly ProgrammeChange[]): Promise<void> {
		await this.writeDrafts(true);
		await this.write(() => this.open.plan(changes()));
	}

	protected override get refusals(): ProgrammePageWords {
		return this.labels;
	}

	protected override joined(id: string, theirs: string, mine: string): string {
		return id === 'address' ? `${theirs}\n${mine}` : `${theirs} / ${mine}`;
	}
}
