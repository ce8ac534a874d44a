import * as vscode from 'vscode';
import type { Words } from '../../core/words/words';
import { UserError } from './userError';

/** A new file was refused in a workspace that is not trusted. It is shown with a button that manages trust. */
export class NeedsTrust extends UserError {}

/** Throws `NeedsTrust` in Restricted Mode, where no file is created: the folder's author would decide its name and content. */
export function requireTrust({ trust }: Words): void {
	if (!vscode.workspace.isTrusted) {
		throw new NeedsTrust(trust.needed);
	}
}
