import type { Frame } from '@playwright/test';
import type { Workbench } from '../workbench';
import { focusable } from './seen';

interface TabWalk {
	readonly stops: readonly string[];
	/** Steps that do not go on: to the right, or down. */
	readonly back: readonly string[];
	/** What could be acted on and was not visited. */
	readonly missed: readonly string[];
	/** Whether the focus left the page in the end, by Tab and, at the top, by Shift and Tab. */
	readonly leaves: readonly [down: boolean, up: boolean];
}

/** Presses Tab from the top of a page until the focus leaves it. */
export async function tabThrough(workbench: Pick<Workbench, 'press'>, page: Frame): Promise<TabWalk> {
	await page.evaluate(() => {
		window.scrollTo(0, 0);
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute('tabindex');
	});
	const steps: { readonly name: string; readonly goesOn: boolean }[] = [];
	const most = await page.locator(focusable).count() + 2;
	let down = false;
	while (!down && steps.length < most) {
		await workbench.press('Tab');
		const step = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body || !document.hasFocus()) {
				return undefined;
			}
			// Both are measured now: the step may have scrolled what they are in.
			const before = document.querySelector('[data-visited=last]')?.getBoundingClientRect();
			document.querySelector('[data-visited=last]')?.setAttribute('data-visited', '');
			element.setAttribute('data-visited', 'last');
			const { left, top } = element.getBoundingClientRect();
			return {
				name: `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`,
				goesOn: !before || top >= before.bottom - 4 || left >= before.right - 4 || left >= before.left - 1 && top >= before.top - 4,
			};
		});
		if (step) {
			steps.push(step);
		} else {
			down = true;
		}
	}
	const missed = await page.evaluate(selector => {
		const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(element => element.checkVisibility());
		// Of a group of which one can be chosen, Tab reaches one, and the arrows the others.
		const isByArrows = (element: HTMLElement): boolean => element instanceof HTMLInputElement
			&& element.type === 'radio'
			&& all.some(other => other instanceof HTMLInputElement && other.name === element.name && other.hasAttribute('data-visited'));
		const left = all
			.filter(element => !element.hasAttribute('data-visited') && !isByArrows(element))
			.map(element => `${element.localName} ${element.textContent.trim().slice(0, 40)}`);
		document.querySelectorAll('[data-visited]').forEach(element => { element.removeAttribute('data-visited'); });
		all[0]?.focus();
		return left;
	}, focusable);
	await workbench.press('Shift+Tab');
	const up = await page.evaluate(() => document.activeElement === document.body || !document.hasFocus());
	return {
		missed, leaves: [down, up],
		stops: steps.map(({ name }) => name),
		back: steps.flatMap(({ name, goesOn }, i) => goesOn ? [] : [`${steps[i - 1]?.name ?? ''} → ${name}`]),
	};
}
