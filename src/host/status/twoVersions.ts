import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { plainText } from '../../core/text/plainText';
import { nameOf } from '../../core/text/uri';
import { mergingWords } from '../../core/words/lateWords';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import { inform } from '../platform/notify';
import type { Services } from '../services';

/** Offers the page of a file with marker lines once it is open as text, a single time until the file is in order again. */
export class TwoVersions extends Disposable {
	readonly #services: Pick<Services, 'store' | 'language' | 'report'>;
	readonly #offered = new Set<string>();

	constructor(services: Pick<Services, 'store' | 'language' | 'report'>) {
		super();
		this.#services = services;
		this.register(anyOf(services.store.onDidChange, vscode.window.onDidChangeActiveTextEditor)(() => {
			this.#offer().catch(services.report);
		}));
		this.#offer().catch(services.report);
	}

	async #offer(): Promise<void> {
		const { store: { index }, language: { words } } = this.#services;
		this.#offered.forEach(uri => {
			if (index.facts(uri)?.broken?.code !== 'file.conflict') {
				this.#offered.delete(uri);
			}
		});
		const uri = vscode.window.activeTextEditor?.document.uri;
		const key = uri?.toString() ?? '';
		if (!uri || this.#offered.has(key) || index.facts(key)?.broken?.code !== 'file.conflict') {
			return;
		}
		this.#offered.add(key);
		const { twoVersions, chooseVersions } = mergingWords[words.language];
		if (await inform(twoVersions(plainText(nameOf(key))), [chooseVersions]) === chooseVersions) {
			await vscode.commands.executeCommand(commandIds('chooseVersions')[words.language], uri);
		}
	}
}
