import * as vscode from 'vscode';
import type { Proposal } from '../../../core/imports/proposal';
import type { ImportPreview } from '../../../core/imports/proposals/importPreview';
import { type DescribedPreview, describePreview, rowSources } from '../../../core/pages/import/describeImport';
import { type DescribedResult, describeResult } from '../../../core/pages/import/describeResult';
import { describeDetails, type RowSources } from '../../../core/pages/import/describeRow';
import type { ImportPage, RowDetails } from '../../../core/pages/import/importPage';
import type { ImportRequest, ImportSubject, ShowImport } from '../../../core/pages/import/protocol';
import { candidatesOf } from '../../../core/pairing/pairingPeople';
import type { WrittenChange } from '../../../core/plans/planUndo';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { type ImportWords, importWordsFor } from '../../../core/words/importWords';
import { runInSlices } from '../../platform/timeSlice';
import type { PageServices } from '../page';
import type { PreparedImport } from './preparedImport';
import { isPreview, type PreparedState, saysOf } from './preparedState';
import { SentRows } from './sentRows';

/** How many versions of the page are kept: requests refer to one of them by index. */
const maxVersions = 5;

/** What a version of the page was made from. */
export interface Version {
	readonly described: DescribedPreview;
	readonly preview: ImportPreview;
}

/** What was written, and of which preview. */
export interface Done extends DescribedResult {
	readonly change: WrittenChange | undefined;
	readonly isUndone: boolean;
}

/** How far an import is. */
export interface ImportState {
	readonly prepared: PreparedState;
	readonly done: Done | undefined;
	/** What has changed since the page was shown; empty for nothing. */
	readonly notice: string;
	/** Whether something is read or written right now. */
	readonly isBusy: boolean;
}

/** What the page of an import shows: its messages, with the versions that requests refer to. */
export class ShownImport {
	readonly #subject: ImportSubject;
	readonly #services: PageServices;
	readonly #import: PreparedImport;
	readonly #open = new Set<string>();
	readonly #sent = new SentRows();
	readonly #versions = new Map<number, Version>();
	/** The preview in words, and what it was made from. */
	#described: { readonly from: readonly unknown[]; readonly described: DescribedPreview } | undefined;
	#version = 0;
	/** The content of the last message, as JSON, without rows. */
	#page = '';

	constructor(subject: ImportSubject, services: PageServices, prepared: PreparedImport) {
		this.#subject = subject;
		this.#services = services;
		this.#import = prepared;
	}

	/** Whether the last message held a part of the rows only. */
	get hasMore(): boolean {
		return this.#sent.hasMore;
	}

	get labels(): ImportWords {
		return importWordsFor(this.#services.language.words.language);
	}

	/** The name of the file. */
	get name(): string {
		return plainText(nameOf(this.#subject.source));
	}

	/** The version that a request refers to; undefined if it is long gone. */
	versionOf(request: ImportRequest): Version | undefined {
		return this.#versions.get('version' in request ? request.version : this.#version);
	}

	/** Opens or closes a row. */
	setOpen(id: string, isOpen: boolean): void {
		if (isOpen) {
			this.#open.add(id);
		} else {
			this.#open.delete(id);
		}
	}

	closeRows(): void {
		this.#open.clear();
	}

	/** Returns the next message. `isNew`: the page was loaded anew, and has nothing yet. */
	async message(state: ImportState, isNew: boolean, isCancelled: () => boolean): Promise<ShowImport> {
		const { labels } = this;
		const { programme } = this.#import;
		if (isNew) {
			this.#sent.forget();
		}
		const preview = !state.done && isPreview(state.prepared) ? state.prepared : undefined;
		const described = programme && preview && await this.#describe(preview, programme, state.notice, isCancelled);
		const page = programme || state.prepared === undefined
			? this.#pageOf(state, described, programme) : { gone: labels.page.gone };
		const rows = described?.rows ?? [];
		const open = programme && preview ? this.#details(described, preview, programme) : [];
		const text = JSON.stringify([page, open]);
		const isOther = this.#sent.update(rows);
		if (text !== this.#page || isOther) {
			this.#page = text;
			this.#version += 1;
		}
		if (described) {
			this.#versions.set(this.#version, { described, preview });
			this.#versions.delete(this.#version - maxVersions);
		}
		const part = this.#sent.next();
		return {
			type: 'show', subject: this.#subject, version: this.#version, language: this.#services.language.words.language,
			labels: labels.page.labels, page, rowCount: rows.length, ...part && { rows: part }, open,
		};
	}

	/** The open rows in full. */
	#details(described: DescribedPreview | undefined, preview: ImportPreview, programme: Programme): readonly RowDetails[] {
		const shown = [...this.#open].flatMap((id): readonly (readonly [string, Proposal])[] => {
			const proposal = described?.proposals.get(id);
			return proposal ? [[id, proposal]] : [];
		});
		const sources = shown.length === 0 ? undefined : this.#sources(preview, programme);
		return sources ? shown.map(([id, proposal]) => describeDetails(proposal, id, sources)) : [];
	}

	/** What an import has made of a preview, in words; undefined where the programme is gone. */
	result(preview: ImportPreview): DescribedResult | undefined {
		const { programme } = this.#import;
		return programme && describeResult(preview, this.#sources(preview, programme));
	}

	#sources(preview: ImportPreview, programme: Programme): RowSources {
		const { language: { words } } = this.#services;
		return rowSources({ preview, programme, words, labels: this.labels, answers: this.#import.answers });
	}

	/** Puts a preview into words. Many rows are sent by several messages, for which it is made once. */
	async #describe(
		preview: ImportPreview, programme: Programme, notice: string, isCancelled: () => boolean,
	): Promise<DescribedPreview | undefined> {
		const { language: { words } } = this.#services;
		const { names, answers, isRecalled } = this.#import;
		const canWrite = vscode.workspace.isTrusted;
		const from = [preview, answers, isRecalled, words, canWrite, notice];
		if (this.#described?.from.every((value, i) => value === from[i]) !== true) {
			const sources = { preview, programme, words, labels: this.labels, names, answers, notice, isRecalled, canWrite };
			const described = await runInSlices(describePreview(sources), isCancelled);
			this.#described = described && { from, described };
		}
		return this.#described?.described;
	}

	#pageOf(
		{ prepared, done, isBusy }: ImportState, described: DescribedPreview | undefined, programme: Programme | undefined,
	): ImportPage {
		const { labels, name } = this;
		const says = described || done ? undefined : saysOf(prepared, name, labels);
		return {
			title: done ? labels.page.result.title(name) : name, into: labels.page.into(plainText(programme?.name ?? '')), isBusy,
			...says && { says },
			...described && { preview: described.page },
			...done && { result: {
				...done.result, isUndone: done.isUndone, canUndo: done.change !== undefined && !done.isUndone,
				...!done.isUndone && programme && unpairedIn(programme, labels),
				...done.isUndone && { says: labels.page.result.undone, lists: [], leftOut: [], leftOutMore: '' },
			} },
		};
	}
}

/** Says how many mentees have no mentor yet, where there are mentors who can be proposed. */
function unpairedIn(programme: Programme, { page: { result } }: ImportWords): { readonly unpaired?: string } {
	const { mentees, mentors } = candidatesOf(programme);
	return mentees.length > 0 && mentors.length > 0 ? { unpaired: result.unpaired(mentees.length) } : {};
}
