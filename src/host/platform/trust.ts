import * as vscode from 'vscode';
import type { Words } from '../../core/words/words';
import { UserError } from './userError';

/** What would make a new file, in a folder that nobody has said to trust. Its message comes with a way to say so. */
export class NeedsTrust extends UserError {}

/** In Restricted Mode files are read and changed, but none is made: whoever wrote the folder would decide what it is called and what stands in it. */
export function requireTrust({ trust }: Words): void {
	if (!vscode.workspace.isTrusted) {
		throw new NeedsTrust(trust.needed);
	}
}
