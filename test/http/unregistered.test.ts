import { describe, expect, it } from 'vitest';

import { statusCodes } from '../../src/http/status-codes.ts';
import { unregisteredCodes, vendorCodes, vendors } from '../../src/http/unregistered.ts';

describe('the vendor codes', () => {
  it('are not registered', () => {
    expect(unregisteredCodes.filter(({ code }) => statusCodes.has(code))).toEqual([]);
  });

  it('ascend, and no vendor has a code twice', () => {
    const codes = unregisteredCodes.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    const keys = unregisteredCodes.map(({ code, vendor }) => `${vendor} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are from 100 to 599 unless the note says otherwise', () => {
    const outside = unregisteredCodes.filter(({ code }) => code > 599);
    expect(outside.map(({ code }) => code)).toEqual([783, 999]);
    expect(outside.every(({ note }) => note === 'Outside the range of status codes.')).toBe(true);
  });

  it('have a phrase or a note, and notes are sentences', () => {
    const silent = unregisteredCodes.filter(({ phrase, note }) => phrase === '' && !note);
    expect(silent).toEqual([]);
    expect(unregisteredCodes.filter(({ note }) => note && !/^[A-Z].*\.$/.test(note))).toEqual([]);
  });
});

describe('vendors', () => {
  it('are sorted names that serve as option values', () => {
    expect(vendors).toEqual([...new Set(vendors)].sort());
    expect(vendors.every((vendor) => /^[a-z]+(?:-[a-z]+)*$/.test(vendor))).toBe(true);
    expect(vendors).toContain('graphql');
  });

  it.each([
    { vendor: 'nginx', codes: [444, 494, 495, 496, 497, 499] },
    { vendor: 'cloudflare', codes: [520, 521, 522, 523, 524, 525, 526, 527, 530] },
    { vendor: 'aws', codes: [460, 463, 464, 561] },
    { vendor: 'graphql', codes: [294] },
    { vendor: 'esri', codes: [498, 499] },
    { vendor: 'ietf-drafts', codes: [419] },
    { vendor: 'laravel', codes: [419] },
    { vendor: 'nobody', codes: [] },
  ])('$vendor has $codes', ({ vendor, codes }) => {
    expect(vendorCodes(vendor)).toEqual(codes);
  });
});
