import SpokePlan

