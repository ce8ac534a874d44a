/* Loaded before all else by a Node that is to live on the day in MENTOR_NOTES_TODAY, at the time of day that it is: see today.mjs. */
const dayMs = 86_400_000;
const Real = Date;
const realNow = Real.now;
const aheadMs = Real.parse(process.env.MENTOR_NOTES_TODAY) - Math.floor(realNow() / dayMs) * dayMs;
const now = () => realNow() + aheadMs;

/** What asks for no time in particular gets the moved one: `new Date()`, `Date()`, `Date.now()`, and a format without a date. */
globalThis.Date = new Proxy(Real, {
	construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
	apply: () => new Real(now()).toString(),
});
Real.now = now;
Real.prototype.constructor = globalThis.Date;
for (const name of ['format', 'formatToParts']) {
	const { get, value } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, name);
	Object.defineProperty(Intl.DateTimeFormat.prototype, name, get
		? { configurable: true, get() { const format = get.call(this); return (date = now()) => format(date); } }
		: { configurable: true, writable: true, value(date = now()) { return value.call(this, date); } });
}
