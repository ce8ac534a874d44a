import * as vscode from 'vscode';
import { fileRoleOf } from '../../src/core/files/layout';
import { parseText } from '../../src/core/files/parseFile';
import { doTextWorkHere } from '../../src/core/languageFeatures/runTextTask';
import { wordsFor } from '../../src/core/words/catalogues';
import { repositoryOf } from '../../src/host/git/extensionRepository';
import { firstLanguage } from '../../src/host/platform/language';
import type { PageOpener } from '../../src/host/pages/pages';
import { createServices, type Environment, type FileAccess, type Services } from '../../src/host/services';
import { WorkspaceFiles } from '../../src/host/workspace/workspaceFiles';
import { workspaceFileSystem } from '../../src/host/write/workspaceFileSystem';
import { Memory } from './memory';
import { makeLog } from './workspace';

type Given = Partial<Environment & FileAccess>;

/** Services like the extension's, with values of their own in memory, and without a cache. They read nothing before `store.start()`. */
export function makeServices(given: Given = {}): Services {
	const log = given.log ?? makeLog();
	const services = createServices(
		{ extension: vscode.Uri.parse('memory:/'), workspaceState: new Memory(), globalState: new Memory(), words: wordsFor(firstLanguage()), ...given, log },
		{ files: new WorkspaceFiles(), fileSystem: workspaceFileSystem, textWork: doTextWorkHere, repositoryOf, ...given },
	);
	const dispose = (): void => {
		services.dispose();
		if (!given.log) {
			log.dispose();
		}
	};
	return { ...services, dispose };
}

/**
 * The services of a suite. They have read the workspace before its first test, after the extension, and are disposed after its
 * last one.
 */
export function suiteServices(given: Given = {}): Services {
	const services = makeServices(given);
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		services.store.start();
		await services.store.whenRead();
	});
	suiteTeardown(() => { services.dispose(); });
	return services;
}

/** The same, but they read nothing. */
export function idleServices(given: Given = {}): Services {
	const services = makeServices(given);
	suiteTeardown(() => { services.dispose(); });
	return services;
}

/** Puts the files of a folder, by path, into the index of services that read nothing themselves. */
export function addFolder(
	{ store }: Services, folder: vscode.Uri, files: Readonly<Record<string, string>>, is: 'programme' | 'loose' = 'programme',
): void {
	const folders = new Map([[folder.toString(), is]]);
	store.index.apply(Object.entries(files).map(([path, text]) => {
		const uri = vscode.Uri.joinPath(folder, ...path.split('/')).toString();
		return { uri, file: parseText(uri, fileRoleOf(uri, folders)!, text) };
	}));
}

/** Pages that are not opened: only their subjects are stored, in order. */
export class ShownPages<Subject> implements PageOpener<Subject> {
	readonly subjects: Subject[] = [];
	readonly active = undefined;
	readonly onDidChangeActive = (): vscode.Disposable => new vscode.Disposable(() => undefined);

	show(subject: Subject): Promise<void> {
		this.subjects.push(subject);
		return Promise.resolve();
	}

	registerSerializer(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}
}
