/** How many messages are remembered; a hub repeats within minutes what it got no answer for. */
const MOST = 10_000;

/**
 * Messages that were answered with success. It is a memory of this process: after a restart, and in another
 * process of the same n8n, a repeat is taken once more, which is better than to lose a message.
 */
export class Seen {
	private readonly keys = new Set<string>();

	has(key: string): boolean {
		return this.keys.has(key);
	}

	/** The oldest are forgotten first. */
	add(key: string): void {
		this.keys.add(key);
		if (this.keys.size > MOST) {
			const [oldest] = this.keys;
			this.keys.delete(oldest);
		}
	}
}
