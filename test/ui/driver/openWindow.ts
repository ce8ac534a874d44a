import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../../src/core/text/language';
import { loadModule, type Chromium, type Server } from './modules';
import { takePlace, type Place } from './places';
import { language } from './spoken';
import { writeFiles, type Files } from './writeFiles';

export interface WorkbenchOptions {
	/** The workspace to open: a copy of this folder, or a new one with these files by their paths. The tests may write into it. */
	readonly folder: string | Files;
	/** Open a window without a folder; `folder` is only there to be opened. */
	readonly isEmpty?: boolean;
	/** Run the extension from its source folder; the repository itself when neither this nor `installedVsix` is given. */
	readonly extensionPath?: string;
	/** A folder with other extensions, that count as installed. */
	readonly extensionsDir?: string;
	/** Install this package first, as a user does. Only then toasts show. */
	readonly installedVsix?: string;
	/** Run it in the browser's extension host instead of Node's. */
	readonly webHost?: boolean;
	readonly settings?: Readonly<Record<string, unknown>>;
	/** What the extension is told to speak: the language of this run, unless a test is about another; `auto` tells it nothing. */
	readonly language?: Language | 'auto';
	/** What VS Code says that it speaks; likewise. */
	readonly locale?: Language;
	/** What the browser says that it is: VS Code takes its system from it. */
	readonly userAgent?: string;
	readonly viewport?: { readonly width: number; readonly height: number };
	/** More than one makes pictures sharper. */
	readonly pixelsPerPoint?: number;
	/** A colour theme's name, such as `Default High Contrast`. */
	readonly theme?: string;
	/** Open the folder in restricted mode. */
	readonly restricted?: boolean;
}

/** What a window came from, and another one can come from. */
export interface Opened {
	readonly options: WorkbenchOptions;
	readonly code: { readonly vscodeRoot: string; readonly node: string; readonly chromium: Chromium };
	readonly folder: string;
	readonly server: Server;
	readonly extensionPath: string | undefined;
}

/** The folder to open: a copy, so that tests may write into it, in a temp folder around it. */
export async function newFolder(folder: string | Files): Promise<{ copy: string; around: string }> {
	const { copyOfFolder, tempFolder } = await loadModule('paths.mjs');
	if (typeof folder === 'string') {
		return copyOfFolder(folder);
	}
	const around = tempFolder('folder');
	const copy = join(around, 'workspace');
	writeFiles(copy, folder);
	return { copy, around };
}

/** The extension's folder; for the browser's host, a copy of it that has nothing for Node. */
export async function extensionFor(options: WorkbenchOptions, path: string, closers: (() => unknown)[]): Promise<string> {
	if (options.webHost !== true) {
		return path;
	}
	const [{ webOnly }, { removeFolder }] = await Promise.all([loadModule('webOnly.mjs'), loadModule('paths.mjs')]);
	const folder = webOnly(path);
	closers.push(() => { removeFolder(folder); });
	return folder;
}

/** A VS Code that nobody else uses meanwhile, with its own user. */
function placeFor(options: WorkbenchOptions, code: Opened['code']): Promise<Place> {
	return takePlace(
		{
			vscodeRoot: code.vscodeRoot,
			node: code.node,
			smokeTestDriver: options.installedVsix === undefined,
			workspaceTrust: options.restricted ?? false,
			locale: localeOf(options) === 'en' ? undefined : localeOf(options),
			extensionsDir: options.extensionsDir,
			installedVsix: options.installedVsix,
		},
		{
			'mentorNotes.language': options.language ?? language,
			...(options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme }),
			...options.settings,
		},
	);
}

/** A VS Code's server and a browser's page, both as new. They are given back by the closers. */
export async function startUser(
	options: WorkbenchOptions, code: Opened['code'], closers: (() => unknown)[],
): Promise<{ server: Server; page: Page }> {
	const place = await placeFor(options, code);
	closers.push(() => place.leave());
	const page = await newPage(place.profile, code.chromium, options);
	const context = page.context();
	closers.push(async () => {
		// VS Code ends what it runs on the server when a page is closed, not when its browser goes.
		await Promise.all(context.pages().map(one => one.close()));
		await context.close();
	});
	return { server: place.server, page };
}

/** A browser's page that shares nothing with others but what its browser knows to be the same. */
async function newPage(profile: string, chromium: Chromium, options: WorkbenchOptions): Promise<Page> {
	const { launchProfile } = await loadModule('browser.mjs');
	const context = await launchProfile(chromium, profile, {
		viewport: options.viewport ?? { width: 1280, height: 800 },
		deviceScaleFactor: options.pixelsPerPoint ?? 1,
		locale: localeOf(options),
		permissions: ['clipboard-read', 'clipboard-write'],
		...(options.userAgent !== undefined && { userAgent: options.userAgent }),
	});
	context.setDefaultTimeout(60_000);
	return context.pages()[0] ?? context.newPage();
}

function localeOf(options: WorkbenchOptions): Language {
	return options.locale ?? language;
}

/** The last one opened goes first. */
export async function closeAll(closers: (() => unknown)[]): Promise<void> {
	for (const close of closers.splice(0).reverse()) {
		await close();
	}
}
