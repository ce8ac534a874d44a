import { describeCaptured } from '../../../core/pages/session/capture/describeCaptured';
import { readCaptureInSteps } from '../../../core/pages/session/capture/readCapture';
import { maxTextLength } from '../../../core/pages/editing/requests';
import type { CapturedEntry } from '../../../core/pages/session/protocol';
import { runInSlices } from '../../platform/timeSlice';
import type { EditedSession } from './editedSession';

/** The capture line of a session's page: a text that is in no file before it is filed. */
export class CaptureLine {
	readonly #edited: EditedSession;
	/** The text that stands in the line. */
	text = '';

	constructor(edited: EditedSession) {
		this.#edited = edited;
	}

	/** Writes what the line holds; it is emptied if that worked. */
	async file(asNote: boolean): Promise<void> {
		const { text } = this;
		if (text.length <= maxTextLength && await this.#edited.file(text, asNote) && this.text === text) {
			this.text = '';
		}
	}

	/** Returns what the line would become; undefined if something else was typed meanwhile. */
	async read(): Promise<readonly CapturedEntry[] | undefined> {
		const { text } = this;
		const { sources, open: { session } } = this.#edited;
		const context = text.length <= maxTextLength && sources && session && { ...sources, session };
		const isStale = (): boolean => this.#edited.isDisposed || this.text !== text;
		const captured = context && await runInSlices(readCaptureInSteps(text, context), isStale);
		return isStale() ? undefined
			: context && captured ? captured.map(each => describeCaptured(each, context, context.words)) : [];
	}
}
