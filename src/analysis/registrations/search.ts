/** Searches of a graph whose members meet a question by themselves, or by others that they lead to. */

/** What a member of the graph tells. */
export interface Look<Member> {
  /** Whether it meets the question by itself. */
  readonly isMet: boolean;
  /** The members that it leads to. */
  readonly further: readonly Member[];
}

/** A search that looks at each member once, however many lead to it, and also where they lead in a circle. */
export class Search<Member> {
  readonly #look: (member: Member) => Look<Member>;
  readonly #looks = new Map<Member, Look<Member>>();
  readonly #known = new Map<Member, boolean>();

  constructor(look: (member: Member) => Look<Member>) {
    this.#look = look;
  }

  /** Whether a member, or one that it leads to over any number of steps, meets the question. */
  isMet(member: Member): boolean {
    if (!this.#known.has(member)) this.#decide(member);
    return this.#known.get(member) === true;
  }

  /** Those that meet the question by themselves, among some members and all that these lead to. */
  *meeting(members: Iterable<Member>): Generator<Member> {
    const reached = new Set(members);
    // The set grows while it is walked.
    for (const member of reached) {
      if (!this.isMet(member)) continue;
      const { isMet, further } = this.#lookAt(member);
      if (isMet) yield member;
      for (const each of further) reached.add(each);
    }
  }

  #lookAt(member: Member): Look<Member> {
    const known = this.#looks.get(member);
    if (known !== undefined) return known;
    const look = this.#look(member);
    this.#looks.set(member, look);
    return look;
  }

  /** Decides a member together with all that it leads to. */
  #decide(first: Member): void {
    const before = new Map<Member, Member[]>([[first, []]]);
    const met = new Set<Member>();
    // Both grow while they are walked.
    for (const member of before.keys()) {
      const known = this.#known.get(member);
      if (known ?? this.#lookAt(member).isMet) met.add(member);
      if (known !== undefined) continue;
      for (const each of this.#lookAt(member).further) {
        const leading = before.get(each);
        if (leading === undefined) before.set(each, [member]);
        else leading.push(member);
      }
    }
    for (const member of met) for (const each of before.get(member) ?? []) met.add(each);
    for (const member of before.keys()) this.#known.set(member, met.has(member));
  }
}
