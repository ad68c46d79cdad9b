import { Link } from 'wouter'
import { useStatus } from '../api/queries.ts'
import { dateText } from '../format/dates.ts'
import { countedText } from '../format/numbers.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { chooseTheme, themeChoices, useThemeChoice } from '../parts/theme.ts'
import { ConstantsSection } from './constants-section.tsx'
import { ProfileSection } from './profile-section.tsx'

const themeWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const

export function SettingsPage() {
  const status = useStatus()
  return (
    <Page title="Settings" isPlace>
      <ThemeSection />
      <Loaded query={status} waiting="Reading where things stand.">
        {(document) => (
          <>
            <ProfileSection today={document.today} />
            <section>
              <h2>Your data</h2>
              <p>
                {document.isSample
                  ? 'This is the sample runner, made up by Footing. It gives way as soon as you add runs of your own.'
                  : 'Everything is kept on this machine, in Footing’s data folder. Nothing is sent anywhere.'}
              </p>
              <p>
                {countedText(document.runCount, 'run')} among{' '}
                {countedText(document.activityCount, 'activity', 'activities')}
                {document.firstDate !== undefined &&
                  document.lastDate !== undefined &&
                  `, from ${dateText(document.firstDate)} to ${dateText(document.lastDate)}`}
                . Footing {document.version}.
              </p>
              <p>
                <Link href="/import">Add runs</Link>
              </p>
            </section>
          </>
        )}
      </Loaded>
      <ConstantsSection />
    </Page>
  )
}

function ThemeSection() {
  const choice = useThemeChoice()
  return (
    <section>
      <h2>Looks</h2>
      <fieldset className="choices">
        <legend>Light or dark</legend>
        {themeChoices.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={theme === choice}
              onChange={() => chooseTheme(theme)}
            />
            {themeWords[theme]}
          </label>
        ))}
      </fieldset>
    </section>
  )
}
