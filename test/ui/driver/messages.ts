import type { Locator, Page } from '@playwright/test';
import { settled } from './until';

export interface Notification {
	readonly message: string;
	readonly severity: string;
	readonly buttons: readonly string[];
}

export interface ProblemRow {
	readonly file: string;
	readonly severity: string;
	readonly message: string;
	readonly source: string;
	readonly code: string;
	/** Such as `[Ln 3, Col 1]`. */
	readonly position: string;
}

export interface Dialog {
	readonly message: string;
	readonly detail: string;
	readonly buttons: readonly string[];
}

const severities = ['error', 'warning', 'info'] as const;

/** The messages in the open notification centre or in toasts, newest first. */
export function readNotifications(within: Locator): Promise<Notification[]> {
	return settled('the notifications', () => within.locator('.notification-list-item').evaluateAll((items, names) => items.map(item => ({
		message: item.querySelector('.notification-list-item-message')?.textContent.trim() ?? '',
		severity: names.find(name => item.querySelector(`.codicon-${name}`)) ?? '',
		buttons: [
			...item.querySelectorAll('.notification-list-item-buttons-container .monaco-button'),
		].map(button => button.textContent.trim()),
	})), severities));
}

/** The rows of the open Problems panel, file by file. */
export function readProblems(page: Page): Promise<ProblemRow[]> {
	return settled('the problems', () => page.locator('.markers-panel').evaluate((panel, names) => {
		const text = (node: Element | null) => (node?.textContent ?? '').replaceAll('\u00a0', ' ').trim();
		let file = '';
		const rows = [];
		const nodes = [...panel.querySelectorAll<HTMLElement>('.monaco-list-rows > .monaco-list-row')]
			.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
		for (const row of nodes) {
			const message = row.querySelector('.marker-message-line');
			if (message) {
				rows.push({
					file,
					severity: names.find(name => row.querySelector(`.codicon-${name}`)) ?? '',
					message: text(message.querySelector('.marker-message') ?? message.firstElementChild),
					source: text(row.querySelector('.marker-source')),
					code: text(row.querySelector('.marker-code')).replace(/^\((.*)\)$/, '$1'),
					position: text(row.querySelector('.marker-line')),
				});
			} else {
				file = text(row.querySelector('.label-name'));
			}
		}
		return rows;
	}, severities));
}

/** The modal dialog that is open. */
export async function readDialog(page: Page): Promise<Dialog> {
	const box = page.locator('.monaco-dialog-box');
	// It is seen before its button has the focus: Enter would be lost.
	await box.locator('.dialog-buttons :focus').waitFor();
	return box.evaluate(node => ({
		message: node.querySelector('.dialog-message-text')?.textContent.trim() ?? '',
		detail: node.querySelector('.dialog-message-detail')?.textContent.trim() ?? '',
		buttons: [...node.querySelectorAll('.dialog-buttons .monaco-button')].map(button => button.textContent.trim()).filter(Boolean),
	}));
}

export async function answerDialog(page: Page, button: string): Promise<void> {
	const box = page.locator('.monaco-dialog-box');
	const shown = await box.elementHandle();
	await box.locator('.dialog-buttons .monaco-button').filter({ hasText: button }).first().click();
	await shown.waitForElementState('hidden'); // another dialog may come at once
}
