"""What others published, to compare with. Each takes what is known of an account, None for what is not."""
from math import exp


def sigmoid(x):
    """
    >>> sigmoid(0), round(sigmoid(-1000), 9)
    (0.5, 0.0)
    """
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def bot_ruler(friends=None, followers=None, tweets_a_day=None, friends_a_day=None, background=None,
              default_profile=None, verified=None, friends_per_follower=None):
    """OSoMe's BotRuler (IUNetSci/BotSlayer-CE, BotRuler.py): the mean of six parts, here of those that are known; None
    if none is. No followers count as one.

    >>> bot_ruler(default_profile=True, verified=True)
    0.5
    >>> round(bot_ruler(friends=74, followers=10, tweets_a_day=33, friends_a_day=1, background=False,
    ...                 default_profile=True, verified=False), 9)
    0.75
    """
    if friends_per_follower is None and None not in (friends, followers):
        friends_per_follower = friends / max(1, followers)
    parts = [sigmoid(rate - middle) for rate, middle in
             ((friends_a_day, 1), (friends_per_follower, 7.4), (tweets_a_day, 33)) if rate is not None]
    parts += [float(sign) for known, sign in
              ((background, not background), (default_profile, default_profile), (verified, not verified))
              if known is not None]
    return sum(parts) / len(parts) if parts else None
