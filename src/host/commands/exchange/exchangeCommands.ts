import type * as vscode from 'vscode';
import { registerGitStatus } from '../../status/registerGitStatus';
import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';
import { continueJoined } from './joined';

/** How a programme is shared with others. Differs between the extension hosts. */
export interface Exchange {
	readonly commands: (services: Services) => Handlers<'joinProgramme' | 'sendAndReceive'>;
	/** Registers what follows Git, and continues what a restart has interrupted. */
	readonly register: (services: Services) => vscode.Disposable;
}

/** Shares by VS Code's Git extension. The commands' code is loaded when a command is first run. */
export const exchangeByGit: Exchange = {
	commands: services => ({
		sendAndReceive: async argument => (await import('./sendAndReceive')).sendAndReceive(services)(argument),
		joinProgramme: async () => (await import('./joinProgramme')).joinProgramme(services)(),
	}),
	register: services => {
		void continueJoined(services).catch(services.report);
		return registerGitStatus(services);
	},
};
