import * as vscode from 'vscode';
import { whyNoGit } from '../../git/whyNoGit';
import type { Exchange } from './exchangeCommands';

/** For the web host, where there is no Git: the commands say so. Its one file then holds nothing of sending and receiving. */
export const noExchange: Exchange = {
	commands: services => {
		const sayWhy = async (): Promise<void> => (await import('./offerGit')).offerGit(await whyNoGit() ?? 'web', services);
		return { sendAndReceive: sayWhy, joinProgramme: sayWhy };
	},
	register: () => vscode.Disposable.from(),
};
