import SpokePlan
