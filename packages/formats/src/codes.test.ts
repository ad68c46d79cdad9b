import { describe, expect, test } from 'vitest'
import { formatCodes } from './codes.ts'
import { fitIssues } from './fit/fit-issues.ts'

describe('the table of codes', () => {
  test.each(Object.entries(formatCodes))('%s is kebab-case and has a meaning', (code, meaning) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(meaning).toMatch(/^[A-Z].+\.$/)
  })

  test('holds every code of the FIT reader', () => {
    const codes = Object.values(fitIssues).map((issueAt) => issueAt(0).code)
    expect(Object.keys(formatCodes)).toEqual(expect.arrayContaining(codes))
  })
})
