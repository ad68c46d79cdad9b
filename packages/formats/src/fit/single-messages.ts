/** The messages that come a few at a time and are read one by one; records and beats are read in columns. */

import { heartRateMessage } from './beat-profile.ts'
import {
  maxMetMessage,
  monitoringHeartRateMessage,
  monitoringInfoMessage,
  sleepInfoMessage,
  sleepLevelMessage,
  timestampCorrelationMessage,
  variabilityStatusMessage,
  weightScaleMessage,
} from './day-profile.ts'
import {
  activityMessage,
  deviceInfoMessage,
  deviceSettingsMessage,
  eventMessage,
  fieldDescriptionMessage,
  fileIdMessage,
  heartRateZoneMessage,
  lapMessage,
  lengthMessage,
  type MessageProfile,
  sessionMessage,
  sportMessage,
  timeInZoneMessage,
  userProfileMessage,
  zonesTargetMessage,
} from './profile.ts'
import { workoutMessage, workoutStepMessage } from './workout-profile.ts'

export const singleMessages: readonly MessageProfile[] = [
  fileIdMessage,
  deviceSettingsMessage,
  userProfileMessage,
  zonesTargetMessage,
  heartRateZoneMessage,
  sportMessage,
  sessionMessage,
  lapMessage,
  eventMessage,
  deviceInfoMessage,
  workoutMessage,
  workoutStepMessage,
  weightScaleMessage,
  activityMessage,
  lengthMessage,
  monitoringInfoMessage,
  heartRateMessage,
  timestampCorrelationMessage,
  fieldDescriptionMessage,
  monitoringHeartRateMessage,
  timeInZoneMessage,
  maxMetMessage,
  sleepInfoMessage,
  sleepLevelMessage,
  variabilityStatusMessage,
]
