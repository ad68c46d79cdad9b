import { Redirect, Route, Switch } from 'wouter'
import { useStatus } from './api/queries.ts'
import { EasyPage } from './easy/easy-page.tsx'
import { EasyDaysPage } from './easy-days/easy-days-page.tsx'
import { Frame } from './frame/frame.tsx'
import { NoSuchPage } from './frame/no-such-page.tsx'
import { ImportPage } from './import/import-page.tsx'
import { PlanPage } from './plan/plan-page.tsx'
import { ProgressPage } from './progress/progress-page.tsx'
import { RunPage } from './run/run-page.tsx'
import { RunsPage } from './runs/runs-page.tsx'
import { SetAsidePage } from './set-aside/set-aside-page.tsx'
import { setAsidePath } from './set-aside/set-aside-path.ts'
import { SettingsPage } from './settings/settings-page.tsx'
import { TodayPage } from './today/today-page.tsx'

/** One page per question, one page per run. */
export function App() {
  return (
    <Frame>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/easy" component={EasyPage} />
        <Route path="/easy-days" component={EasyDaysPage} />
        <Route path="/progress" component={ProgressPage} />
        <Route path="/plan" component={PlanPage} />
        <Route path="/runs" component={RunsPage} />
        <Route path={setAsidePath} component={SetAsidePage} />
        <Route path="/runs/:activityId" component={RunPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route path="/import" component={ImportPage} />
        <Route component={NoSuchPage} />
      </Switch>
    </Frame>
  )
}

/** Today, or the first visit where there is nothing to say of today yet. */
function Home() {
  const status = useStatus()
  if (status.data?.runCount === 0) return <Redirect to="/import" replace />
  return <TodayPage />
}
