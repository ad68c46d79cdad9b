import { Link } from 'wouter'
import { Page } from '../parts/page.tsx'

export function NoSuchPage() {
  return (
    <Page title="No such page" isPlace>
      <p>
        Nothing is kept under this address. <Link href="/">Go to today</Link>
      </p>
    </Page>
  )
}
