import * as vscode from 'vscode';
import { type BriefSubject, readBriefSubject } from '../../core/pages/brief/protocol';
import type { OverviewSubject } from '../../core/pages/overview/overviewPage';
import { type ImportSubject, readImportSubject } from '../../core/pages/import/protocol';
import { readOverviewSubject } from '../../core/pages/overview/protocol';
import { type NotesSubject, readNotesSubject } from '../../core/pages/notesOverTime/protocol';
import { type MergeSubject, readMergeSubject } from '../../core/pages/merge/protocol';
import { type PairingSubject, readPairingSubject } from '../../core/pages/pairing/protocol';
import type { Uri } from '../../core/text/uri';
import type { FilesInConflict } from './merge/filesInConflict';
import type { AskedMerge } from './merge/merges';
import type { NotesServices } from './notesOverTime/notesOverTimePage';
import type { NoteServices } from './notePreview';
import { movedTo, type PageKind, type PageServices } from './page';

/** Previews of notes. The subject is the note's URI. */
export function notePages(services: NoteServices): PageKind<vscode.Uri> {
	return {
		viewType: 'mentorNotes.preview',
		script: 'preview.js',
		styles: ['page.css', 'preview.css'],
		keyOf: note => note.toString(),
		movedTo,
		pictures: note => vscode.workspace.getWorkspaceFolder(note)?.uri,
		restore: state => {
			const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
			return Promise.resolve(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : undefined);
		},
		open: async note => {
			const document = await vscode.workspace.openTextDocument(note);
			const { NotePreview } = await import('./notePreview');
			return new NotePreview(document, services);
		},
	};
}

/** Briefs of pairs. */
export function briefPages(services: PageServices): PageKind<BriefSubject> {
	return {
		viewType: 'mentorNotes.brief',
		script: 'brief.js',
		styles: ['page.css', 'brief.css'],
		keyOf: ({ folder, pair }) => JSON.stringify([folder, pair]),
		restore: state => Promise.resolve(readBriefSubject(state)),
		open: async subject => {
			const { PairBrief } = await import('./pairBrief');
			return new PairBrief(subject, services);
		},
	};
}

/** What overviews work with. */
export interface OverviewServices extends PageServices {
	/** Stores for the workspace how each page was left. */
	readonly workspaceState: vscode.Memento;
	/** Opens the overview of a pair or person. */
	readonly show: (subject: OverviewSubject) => Promise<void>;
}

/** Overviews of a programme, a pair or a person. */
export function overviewPages(services: OverviewServices): PageKind<OverviewSubject> {
	return {
		viewType: 'mentorNotes.overview',
		script: 'overview.js',
		styles: ['page.css', 'chart.css', 'overview.css'],
		keyOf: ({ folder, pair, person }) => JSON.stringify([folder, pair, person]),
		restore: state => Promise.resolve(readOverviewSubject(state)),
		open: async subject => {
			if (subject.folder === '') {
				const { ProgrammesPage } = await import('./programmesPage');
				return new ProgrammesPage(services);
			}
			const { FiguresPage } = await import('./figuresPage');
			return new FiguresPage(subject, services);
		},
	};
}

/** What the current user wrote in a programme, over time. */
export function notesOverTimePages(services: NotesServices): PageKind<NotesSubject> {
	return {
		viewType: 'mentorNotes.notesOverTime',
		script: 'notesOverTime.js',
		styles: ['page.css', 'fields.css', 'buttons.css', 'chart.css', 'notesOverTime.css'],
		keyOf: ({ folder }) => folder,
		restore: state => Promise.resolve(readNotesSubject(state)),
		open: async subject => {
			const { NotesOverTimePage } = await import('./notesOverTime/notesOverTimePage');
			return new NotesOverTimePage(subject, services);
		},
	};
}

/** Imports of a file into a programme. */
export function importPages(services: PageServices): PageKind<ImportSubject> {
	return {
		viewType: 'mentorNotes.import',
		script: 'import.js',
		styles: ['page.css', 'fields.css', 'buttons.css', 'finish.css', 'import.css'],
		keyOf: ({ folder, source }) => JSON.stringify([folder, source]),
		restore: state => Promise.resolve(readImportSubject(state)),
		open: async subject => {
			const { ImportContent } = await import('./import/importContent');
			return new ImportContent(subject, services);
		},
	};
}

/** Proposals of pairs of a programme. */
export function pairingPages(services: PageServices): PageKind<PairingSubject> {
	return {
		viewType: 'mentorNotes.pairing',
		script: 'pairing.js',
		styles: ['page.css', 'fields.css', 'buttons.css', 'pairing.css'],
		keyOf: ({ folder }) => folder,
		restore: state => Promise.resolve(readPairingSubject(state)),
		open: async subject => {
			const { PairingPageContent } = await import('./pairing/pairingPageContent');
			return new PairingPageContent(subject, services);
		},
	};
}

/** Merges of a file with marker lines, and those that a command asks about. */
export function mergePages(
	services: PageServices, asked: (key: string) => AskedMerge | undefined, showFile: (file: Uri) => Promise<void>,
): PageKind<MergeSubject> {
	let conflicts: FilesInConflict | undefined;
	return {
		viewType: 'mentorNotes.merge',
		script: 'merge.js',
		styles: ['page.css', 'fields.css', 'buttons.css', 'finish.css', 'merge.css'],
		keyOf: subject => JSON.stringify(subject),
		restore: state => Promise.resolve(readMergeSubject(state)),
		open: async subject => {
			const { MergeContent } = await import('./merge/mergeContent');
			const { FilesInConflict: Conflicts } = await import('./merge/filesInConflict');
			conflicts ??= new Conflicts(services, showFile);
			const source = 'file' in subject
				? (await import('./merge/fileSource')).fileSource(subject.file, services, conflicts)
				: (await import('./merge/askedSource')).askedSource(asked(subject.asked));
			return new MergeContent(subject, source, services);
		},
	};
}
