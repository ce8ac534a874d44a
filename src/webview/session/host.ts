import type { SessionRequest } from '../../core/pages/session/protocol';

declare function acquireVsCodeApi(): {
	postMessage(message: SessionRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the page: which session was shown, and where. No text is in it. */
interface PageState {
	readonly uri: string;
	readonly session: string;
	readonly field: string;
	/** In pixels. */
	readonly scroll: number;
}

/** The extension host, to which requests go. */
export const host = acquireVsCodeApi();

/** Sends a request. */
export function send(request: SessionRequest): void {
	host.postMessage(request);
}
