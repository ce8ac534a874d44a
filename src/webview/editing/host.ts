import type { ProgrammeRequest } from '../../core/pages/programme/protocol';
import type { ReflectionRequest } from '../../core/pages/reflection/protocol';
import type { SessionRequest } from '../../core/pages/session/protocol';

/** What a page that writes sends. */
type PageRequest = SessionRequest | ReflectionRequest | ProgrammeRequest;

declare function acquireVsCodeApi(): {
	postMessage(message: PageRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** What of a file a page shows. */
export interface Subject {
	readonly uri: string;
	/** The id of a session in the file; empty on the page of a note. */
	readonly session: string;
}

/** The state that VS Code stores across reloads of the page: what was shown, and where. No text is in it. */
export interface PageState extends Subject {
	readonly field: string;
	/** In pixels. */
	readonly scroll: number;
}

/** The extension host, to which requests go. */
export const host = acquireVsCodeApi();

/** Sends a request. */
export function send(request: PageRequest): void {
	host.postMessage(request);
}

/** Tells the browser the language of the page. Setting the same one again would compute all styles anew. */
export function setLanguage(language: string): void {
	if (document.documentElement.lang !== language) {
		document.documentElement.lang = language;
	}
}
