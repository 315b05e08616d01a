import SpokeHubSpot

/// Foundation has an `Operation` too; in this module the mapping's is meant.
typealias Operation = SpokeHubSpot.Operation
